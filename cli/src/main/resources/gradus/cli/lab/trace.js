// The trace: one key a step, forward and then back, through the student's own code.

import { hold, shown } from './address.js';
import { question } from './askfirst.js';
import { diagnosesOf } from './board.js';
import { element, replace } from './dom.js';
import { exportControls } from './export.js';
import { isLecture } from './lecture.js';
import { post, recorded, saved } from './server.js';
import { TEXT } from './text.js';
import { picture } from './tracepicture.js';
import { stepsTable } from './tracetable.js';
import { firstMistake, sentence, where } from './tracetext.js';
import { links } from './views.js';
import { closedCount, loadMistakes, mistakeNamed, namesOf, note, openMistakes } from './whatif.js';

const view = { label: '', loaded: '', trace: null, isUsual: true, at: 0, asks: false, beside: '', asked: null, wanted: null, isWhole: false, loads: 0 };

// So many milliseconds the page waits without a word, and so many seconds code may take usually.
const UNSAID = 2000;
const BUDGET = 10;

export async function showTrace(label, state) {
  view.label = label;
  view.beside = state.get('beside') ?? '';
  view.asks = state.get('ask') === '1';
  const given = state.get('given');
  const request = {
    ...(state.get('choice') ? { choice: state.get('choice') } : {}),
    ...(given ? { given: JSON.parse(given) } : {}),
  };
  view.wanted = { request, place: () => state.get('at') };
  await load(request, view.wanted.place);
}

// The student has saved: the same numbers go through the new code. Whoever steps on meanwhile has
// gone on, and what was asked for and has not come yet is asked for again.
export function reloadTrace() {
  if (view.wanted) {
    return load(view.wanted.request, view.wanted.place);
  }
  const { choice, given } = view.trace ?? {};
  const request = { ...(choice ? { choice } : {}), ...(view.isUsual ? {} : { given }) };
  return load(request, () => view.trace && view.at);
}

// Shows a trace from behind what is given on, or from a place. A problem takes the place of
// everything, unless it can be shown beside what caused it.
async function load(request, place, showProblem) {
  const { label } = view;
  const turn = ++view.loads;
  const patience = saved ? 0 : setTimeout(() => tellOfWaiting(turn), UNSAID);
  const trace = await post('api/trace', { step: label, ...request }).finally(() => clearTimeout(patience));
  if (turn !== view.loads || (!saved && shown().view !== 'trace')) {
    return;
  }
  if (trace.problem && showProblem) {
    draw();
    showProblem(trace.problem.join('\n'));
    return;
  }
  view.wanted = null;
  view.isUsual = !request.given;
  const content = document.getElementById('content');
  const at = place?.();
  if (trace.problem) {
    view.trace = null;
    replace(content, heading(), element('pre', { role: 'alert' }, trace.problem.join('\n')));
    return;
  }
  view.trace = trace;
  view.loaded = label;
  const written = view.asked?.field.value;
  const before = view.asked ? view.at : -1;
  view.asked = null;
  const start = trace.steps.filter((step) => step.state === 'given').length;
  view.at = Math.min(trace.steps.length, Number(at ?? start));
  const ids = ['ask', 'graph', 'told', 'whatif', 'steps'];
  const [ask, graph, told, whatif, steps] = ids.map((id) => element('div', { id }));
  told.setAttribute('role', 'status');
  const parts = [heading(), controls(), ask, told, graph, whatif, steps];
  if (!saved) {
    parts.splice(6, 0, numbers());
    parts.push(exportControls(() => `trace-${label}`));
  }
  // Whoever edits numbers goes on from field to field.
  const focused = document.activeElement?.id;
  replace(content, ...parts);
  (focused ? document.getElementById(focused) : null)?.focus();
  draw();
  // A save does not take away what is being written.
  if (view.at === before && request.given === undefined && view.asks) {
    askNext(written);
  }
  await loadMistakes(label, trace).catch(() => {});
  if (view.trace === trace) {
    draw();
  }
}

// Code that never ends would leave the page as it was.
function tellOfWaiting(turn) {
  if (turn !== view.loads || shown().view !== 'trace') {
    return;
  }
  const words = TEXT.tracing(recorded().board?.budgetSeconds ?? BUDGET);
  if (document.getElementById('told') && view.loaded === view.label) {
    say(words);
  } else {
    replace(document.getElementById('content'), heading(), element('p', { role: 'status' }, words));
  }
}

function heading() {
  const others = saved ? [] : [links(view.label, true)];
  return element('header', { class: 'view' }, ...others, element('h2', {}, TEXT.traceOf(view.label)));
}

function controls() {
  const choices = view.trace.choices.filter((choice) => choice !== '');
  const select = element(
    'select',
    { 'aria-label': TEXT.expression, onchange: (event) => load({ choice: event.target.value }) },
    ...choices.map((choice) => element('option', { selected: choice === view.trace.choice }, choice)),
  );
  const ask = element('input', { type: 'checkbox', id: 'asks', checked: view.asks, onchange: toggleAsking });
  return element(
    'p',
    { class: 'controls' },
    ...(choices.length ? [select] : []),
    element('button', { onclick: () => move(-1) }, TEXT.back),
    element('button', { onclick: () => move(1) }, TEXT.forward),
    element('button', { onclick: () => moveTo(view.trace.steps.length) }, TEXT.toTheEnd),
    element('label', {}, ask, ` ${TEXT.askFirst}`),
  );
}

function toggleAsking(event) {
  view.asks = event.target.checked;
  view.asked = null;
  draw();
}

// The given numbers as fields to edit; another case begins when one is changed.
function numbers() {
  const fields = Object.entries(view.trace.given).map(([name, rows]) => {
    const value = rows.map((row) => row.join(' ')).join('; ');
    return element('label', {}, `${name} `, element('input', { id: `given-${name}`, value, onchange: (event) => change(name, event.target.value) }));
  });
  // Whoever has opened it finds it open after a save too.
  const open = !view.isUsual || document.getElementById('numbers')?.open;
  return element(
    'details',
    { id: 'numbers', open },
    element('summary', {}, TEXT.numbers),
    element('p', {}, TEXT.numbersHelp),
    ...fields,
    element('p', { id: 'refused', role: 'alert' }),
  );
}

function change(name, text) {
  const rows = text.split(';').map((row) => row.trim().split(/[\s,]+/).map(Number));
  const refuse = (problem) => {
    document.getElementById('refused').textContent = problem;
  };
  if (rows.flat().some(Number.isNaN)) {
    refuse(TEXT.numbersNeeded(name));
    return;
  }
  const given = { ...view.trace.given, [name]: rows };
  load({ choice: view.trace.choice, given }, undefined, refuse).catch((failure) => refuse(failure.message));
}

// One step; where a number is asked for first, the first press asks, and the next one judges what was
// written, if anything was, or else shows.
export function move(by) {
  const next = view.trace?.steps[view.at];
  const isForward = by > 0 && view.asks && next && next.state !== 'given';
  if (isForward && !view.asked) {
    askNext('');
  } else if (isForward && view.asked.isToJudge()) {
    view.asked.judge();
  } else {
    const written = isForward ? view.asked.field.value.trim() : '';
    moveTo(view.at + by);
    if (written) {
      say(`${TEXT.answered(written)} ${document.getElementById('told').textContent}`);
    }
  }
}

function askNext(written) {
  const told = (verdict) => {
    if (verdict.isRight) {
      moveTo(view.at + 1);
    }
    say(verdict.isRight ? `${verdict.words} ${sentence(gone(), view.trace.steps.length)}` : verdict.words);
  };
  view.asked = question(view.trace.steps[view.at], view.at, told, () => move(1));
  view.asked.field.value = written;
  replace(document.getElementById('ask'), view.asked.form);
  view.asked.field.focus();
}

export function moveTo(at) {
  if (view.trace) {
    view.at = Math.max(0, Math.min(view.trace.steps.length, at));
    view.asked = null;
    draw();
  }
}

// Goes to the first wrong place: of the mistake beside it, or of the student's code where none is.
export function moveToMistake() {
  const steps = mistakeNamed(view.beside)?.steps ?? view.trace?.steps ?? [];
  const first = firstMistake(steps);
  if (first) {
    moveTo(steps.indexOf(first) + 1);
  }
}

// Runs the next or the one before of the mistakes beside the student's code.
export function moveBeside(by) {
  const names = ['', ...openMistakes().map((each) => each.name)];
  view.beside = names[(names.indexOf(view.beside) + by + names.length) % names.length];
  draw();
}

// With a mistake beside it: the numbers of this place, large, or the whole picture.
export function changeView() {
  view.isWhole = !view.isWhole;
  draw();
}

function gone() {
  return view.trace.steps.slice(0, view.at);
}

function draw() {
  const { steps, choice, given } = view.trace;
  const mistake = openMistakes().find((each) => each.name === view.beside) && mistakeNamed(view.beside);
  const beside = mistake ? mistake.steps.slice(0, view.at) : [];
  const figures = [figure(steps, gone(), mistake ? TEXT.yours : TEXT.graph)];
  if (mistake) {
    figures.push(figure(mistake.steps, beside, `${TEXT.whatIf}: ${mistake.sentence}`));
  }
  // A question stays as it is while other things are drawn.
  if (!view.asked) {
    replace(document.getElementById('ask'));
  }
  replace(document.getElementById('graph'), ...figures);
  figures.forEach(scrollToCurrent);
  replace(document.getElementById('whatif'), picker());
  replace(document.getElementById('steps'), stepsTable(gone(), beside));
  const aside = mistake && where(beside) ? `${TEXT.whatIf}: ${where(beside)}` : '';
  say([sentence(gone(), steps.length), named(), aside].filter(Boolean).join(' '));
  hold({
    at: view.at,
    ...(choice ? { choice } : {}),
    ...(view.isUsual ? {} : { given: JSON.stringify(given) }),
    ...(view.beside ? { beside: view.beside } : {}),
    ...(view.asks ? { ask: 1 } : {}),
  });
}

// Two whole pictures in a hall would have numbers that the last row cannot read.
function figure(steps, shown, caption) {
  const isNear = isLecture() && view.beside !== '' && !view.isWhole;
  return element('figure', {}, element('figcaption', {}, caption), picture(steps, shown, caption, isNear));
}

// A graph that is wider than its window is drawn anew from its left edge.
function scrollToCurrent(drawn) {
  const box = drawn.querySelector('.box.current')?.getBoundingClientRect();
  const frame = drawn.getBoundingClientRect();
  if (box) {
    drawn.scrollLeft = box.left + box.width / 2 - frame.left - frame.width / 2;
  }
}

// What the grader says of the first wrong place; where it has no word for it, the known mistake
// that gives the same numbers.
function named() {
  const first = firstMistake(gone());
  if (!first) {
    return '';
  }
  const [diagnosis] = diagnosesOf(first.exercise);
  const [mistake] = namesOf(first);
  return diagnosis ? TEXT.graderSays(diagnosis) : mistake ? TEXT.asIf(mistake) : '';
}

function picker() {
  const open = openMistakes();
  const choose = (event) => {
    view.beside = event.target.value;
    draw();
    document.getElementById('beside').focus();
  };
  const options = open.map((each) =>
    element('option', { value: each.name, selected: each.name === view.beside }, `${each.exercise}: ${each.sentence}`),
  );
  const select = element('select', { id: 'beside', onchange: choose }, element('option', { value: '' }, TEXT.nothingBeside), ...options);
  const closed = closedCount() ? TEXT.closedMistakes(closedCount()) : '';
  const words = [note(), closed].filter(Boolean).join(' ');
  return element(
    'p',
    { class: 'controls' },
    ...(open.length ? [element('label', { for: 'beside' }, TEXT.whatIf), ' ', select] : []),
    element('span', { class: 'quiet' }, words),
  );
}

function say(text) {
  document.getElementById('told').textContent = text;
}
