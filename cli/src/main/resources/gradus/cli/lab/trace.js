// The trace: one key a step, forward and then back, through the student's own code.

import { element, replace } from './dom.js';
import { edge, layout, LINE, PAD, rowsOf, shape, size } from './graph.js';
import { matrixTable, short } from './numbers.js';
import { post } from './server.js';
import { TEXT } from './text.js';

const view = { label: '', trace: null, at: 0, asks: false };

export async function showTrace(label) {
  view.label = label;
  await load({});
}

async function load(request) {
  const trace = await post('api/trace', { step: view.label, ...request });
  const content = document.getElementById('content');
  if (trace.problem) {
    replace(content, element('pre', {}, trace.problem.join('\n')));
    return;
  }
  view.trace = trace;
  view.at = trace.steps.filter((step) => step.state === 'given').length;
  replace(content, heading(), controls(), element('div', { id: 'graph' }), told(), numbers(), table());
  draw();
}

function heading() {
  const back = element('a', { href: `#lesson/${view.label}` }, TEXT.toLesson);
  return element('header', { class: 'view' }, element('h2', {}, TEXT.traceOf(view.label)), back);
}

function controls() {
  const choices = view.trace.choices.filter((choice) => choice !== '');
  const select = element(
    'select',
    { 'aria-label': TEXT.expression, onchange: (event) => load({ choice: event.target.value }) },
    ...choices.map((choice) => element('option', { selected: choice === view.trace.choice }, choice)),
  );
  return element(
    'p',
    { class: 'controls' },
    ...(choices.length ? [select] : []),
    element('button', { onclick: () => move(-1) }, TEXT.back),
    element('button', { onclick: () => move(1) }, TEXT.forward),
    element('button', { onclick: () => move(view.trace.steps.length) }, TEXT.toTheEnd),
  );
}

function told() {
  return element('p', { id: 'told', role: 'status', 'aria-live': 'polite' });
}

// The given numbers as fields to edit; another case begins when one is changed.
function numbers() {
  const fields = Object.entries(view.trace.given).map(([name, rows]) =>
    element(
      'label',
      {},
      `${name} `,
      element('input', {
        value: rows.map((row) => row.join(' ')).join('; '),
        onchange: (event) => change(name, event.target.value),
      }),
    ),
  );
  return element(
    'details',
    {},
    element('summary', {}, TEXT.numbers),
    element('p', {}, TEXT.numbersHelp),
    ...fields,
  );
}

function change(name, text) {
  const rows = text.split(';').map((row) => row.trim().split(/[\s,]+/).map(Number));
  const given = { ...view.trace.given, [name]: rows };
  load({ choice: view.trace.choice, given }).catch((failure) => say(failure.message));
}

function table() {
  return element('div', { id: 'steps' });
}

export function move(by) {
  const last = view.trace.steps.length;
  view.at = Math.max(0, Math.min(last, view.at + by));
  draw();
}

function draw() {
  const { steps } = view.trace;
  const shown = steps.slice(0, view.at);
  const first = firstMistake(shown);
  replace(document.getElementById('graph'), picture(shown, first));
  say(sentence(shown, first));
  replace(document.getElementById('steps'), stepsTable(shown));
}

// The first place on the way forward where the student's code parts from what is right; where
// there is none, the first on the way back.
function firstMistake(steps) {
  return steps.find((step) => step.state === 'wrong' || step.state === 'no-answer');
}

function say(text) {
  document.getElementById('told').textContent = text;
}

function sentence(shown, first) {
  const step = shown[shown.length - 1];
  if (!step) {
    return TEXT.pressForward;
  }
  const place = step.isGradient ? nameOf(step) : step.formula || step.node;
  const who = step.exercise ? TEXT.by(step.exercise) : '';
  const how = TEXT.states[step.state];
  const where = first ? ` ${step === first ? TEXT.firstWrong : TEXT.firstWas(nameOf(first))} ${entry(first)}` : '';
  return `${view.at} / ${view.trace.steps.length}: ${place}${who} ${how}${where} ${step.problem.join(' ')}`;
}

function nameOf(step) {
  return step.isGradient ? `∂L/∂${step.node}` : step.node;
}

function entry(step) {
  if (step.entry < 0) {
    return '';
  }
  const width = step.right[0].length;
  const [i, j] = [Math.floor(step.entry / width), step.entry % width];
  return TEXT.entry(i, j, short(step.value[i][j]), short(step.right[i][j]));
}

function picture(shown, first) {
  const places = layout(view.trace.steps.filter((step) => !step.isGradient));
  const { width, height } = size(places);
  const svg = shape('svg', {
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': TEXT.graph,
    class: 'trace',
  });
  const byName = new Map(places.map((place) => [place.node, place]));
  for (const to of places) {
    for (const name of new Set(to.from)) {
      svg.append(edge(byName.get(name), to, shown.some((step) => step.node === to.node) ? 'gone' : ''));
    }
  }
  places.forEach((place) => svg.append(box(place, shown, first)));
  return svg;
}

// Three digits fit into a box.
const brief = (number) => short(number, 3);

function box(place, shown, first) {
  const group = shape('g', {});
  const value = shown.find((step) => step.node === place.node && !step.isGradient);
  const gradient = shown.find((step) => step.node === place.node && step.isGradient);
  const current = shown[shown.length - 1];
  const isCurrent = current && current.node === place.node;
  const isFirst = first && first.node === place.node;
  const state = [value, gradient].filter(Boolean).map((step) => step.state);
  const className = `box ${isCurrent ? 'current' : ''} ${isFirst ? 'mistake' : ''} ${state.join(' ')}`;
  group.append(shape('rect', { x: place.x, y: place.y, width: place.width, height: place.height, rx: 6, class: className }));
  let y = place.y + PAD + LINE - 4;
  const write = (text, kind) => {
    group.append(shape('text', { x: place.x + PAD, y, class: kind }, text));
    y += LINE;
  };
  write(`${isFirst ? '✘ ' : ''}${place.node}`, 'name');
  if (value) {
    rowsOf(value.value, brief).forEach((row) => write(row, 'value'));
  }
  if (gradient) {
    write(`∂L/∂${place.node}`, 'name');
    rowsOf(gradient.value, brief).forEach((row) => write(row, 'gradient'));
  }
  return group;
}

// The same as a table: every picture has one.
function stepsTable(shown) {
  const rows = shown.map((step) => {
    const entryOf = step.state === 'given' || step.state === 'right' ? -1 : step.entry;
    return element(
      'tr',
      { class: step.state },
      element('th', { scope: 'row' }, nameOf(step)),
      element('td', {}, step.isGradient ? '' : step.formula),
      element('td', {}, matrixTable(step.value, '', entryOf)),
      element('td', {}, matrixTable(step.right, '')),
      element('td', {}, TEXT.states[step.state], ' ', step.problem.join(' ')),
    );
  });
  const head = TEXT.columns.map((column) => element('th', { scope: 'col' }, column));
  return element(
    'details',
    { open: true },
    element('summary', {}, TEXT.table),
    element(
      'table',
      { class: 'steps' },
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}
