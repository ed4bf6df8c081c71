// One run of the playground: what it is, how it stands, its plane, its network and their tables.

import { element, replace } from './dom.js';
import { drawNetwork, histogramTable, isSameShape, networkCanvas, updateTables, weightTables } from './network.js';
import { short } from './numbers.js';
import { classOf, drawPlane, planeCanvas, planeTable } from './plane.js';
import { PLAY, TEXT } from './text.js';

export function runCard(run, number, count, change, redraw, mistake) {
  const parts = {
    failure: element('p', { class: 'play-failure', hidden: true }),
    numbers: element('p', { class: 'play-numbers' }),
    network: networkCanvas(),
    plane: run.plane ? planeCanvas() : null,
    outputs: element('div', { class: 'scrolled outputs', tabindex: 0, role: 'group', 'aria-label': PLAY.outputs }),
    figures: element('div', {}),
    weights: element('div', {}),
  };
  const state = { frame: null, shown: 'values' };
  const shown = element(
    'select',
    { onchange: (event) => ((state.shown = event.target.value), redraw()) },
    element('option', { value: 'values' }, PLAY.weights),
    element('option', { value: 'gradients' }, PLAY.gradients),
  );
  const tables = [
    ...(run.plane ? [details(PLAY.planeAsTable, () => planeTable(run, state.frame), state)] : []),
    details(PLAY.histogramsAsTable, () => histogramTable(state.frame), state),
  ];
  const weights = element('details', { ontoggle: redraw }, element('summary', {}, PLAY.weightsAsTable), element('p', { class: 'quiet' }, PLAY.weightsHelp), parts.weights);
  const card = element(
    'section',
    { class: `play-run run-${number}`, 'aria-label': count > 1 ? PLAY.runName(number) : PLAY.run },
    element('h3', {}, count > 1 ? `${PLAY.runName(number)}: ` : '', PLAY.summary(run)),
    mistake ? element('p', { class: 'play-mistake' }, PLAY.mistake(mistake)) : whose(run),
    parts.failure,
    element(
      'div',
      { class: 'play-pictures' },
      ...(parts.plane ? [parts.plane] : []),
      element(
        'div',
        { class: 'play-beside' },
        parts.numbers,
        element('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': PLAY.network }, parts.network),
        element('label', {}, `${PLAY.lines} `, shown),
        parts.outputs,
      ),
    ),
    parts.figures,
    weights,
    ...tables,
  );
  return {
    element: card,
    plane: parts.plane,
    draw(side, isRunning, isDue) {
      tellFailure(parts.failure, side.failure);
      if (side.frame) {
        drawFrame(run, side.frame, parts, state);
        if (isDue) {
          writeFrame(run, side.frame, parts, state, weights, change);
        }
        if (!isRunning) {
          tables.forEach((table) => table.refresh());
        }
      }
    },
  };
}

// A run that ended before its first picture has nothing to show but why.
export function failedCard(number, count) {
  const failure = element('p', { class: 'play-failure' });
  const name = count > 1 ? PLAY.runName(number) : PLAY.run;
  return {
    element: element('section', { class: `play-run run-${number}`, 'aria-label': name }, element('h3', {}, name), failure),
    plane: null,
    draw: (side) => tellFailure(failure, side.failure),
  };
}

function drawFrame(run, frame, parts, state) {
  state.frame = frame;
  if (parts.plane && frame.map) {
    drawPlane(parts.plane, run, frame);
  }
  drawNetwork(parts.network, run, frame, state.shown);
}

function writeFrame(run, frame, parts, state, weights, change) {
  if (weights.open && (!isSameShape(state.tables, frame) || !parts.weights.firstChild)) {
    replace(parts.weights, weightTables(frame, change));
    state.tables = frame;
  }
  if (weights.open) {
    updateTables(parts.weights, frame);
  }
  parts.numbers.textContent = PLAY.numbers(frame.epoch, short(frame.loss), frame.fit, frame.heldOut === undefined ? '' : short(frame.heldOut), frame.heldOutFit);
  showOutputs(parts.outputs, run, frame);
  showFigures(parts.figures, frame);
}

function details(summary, table, state) {
  const body = element('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': summary });
  const made = element('details', { ontoggle: () => made.refresh() }, element('summary', {}, summary), body);
  made.refresh = () => made.open && state.frame && replace(body, table());
  return made;
}

// Whose parts are trained: the student's and the kit's differ by sign and word.
function whose(run) {
  if (!run.parts) {
    return element('p', { class: 'quiet' }, PLAY.allKit);
  }
  const parts = run.parts.map((part) => element('li', { class: part.isYours ? 'yours' : 'kits' }, `${part.isYours ? '●' : '○'} ${part.name}: ${part.isYours ? PLAY.yours : PLAY.kits}`));
  const notes = run.notes.map((note) => element('li', {}, `${note}.`));
  return element(
    'details',
    { class: 'play-whose' },
    element('summary', {}, PLAY.whoseSummary(run.parts.filter((part) => part.isYours).length, run.parts.length)),
    element('ul', {}, ...parts, ...notes),
  );
}

function tellFailure(parent, failure) {
  const words = failure ? `${TEXT.signs[failure.status] ?? '✘'} ${failure.sentence}` : '';
  if (parent.textContent !== words) {
    parent.textContent = words;
  }
  parent.hidden = !failure;
}

// Of few rows every output.
function showOutputs(parent, run, frame) {
  parent.hidden = !frame.outputs;
  if (!frame.outputs) {
    return;
  }
  const rows = frame.outputs.map((outputs, i) => {
    const target = run.training.targets[i];
    const isRight = classOf(outputs) === classOf(target);
    return element(
      'tr',
      { class: frame.rowsDone > 0 && frame.lastRow === i ? 'current' : undefined },
      element('th', { scope: 'row' }, run.training.inputs[i].map((input) => short(input, 3)).join(' ')),
      element('td', {}, target.map((entry) => short(entry, 3)).join(' ')),
      element('td', {}, outputs.map((output) => (typeof output === 'number' ? output.toFixed(8) : output)).join(' ')),
      element('td', {}, isRight ? '✔' : '✘'),
    );
  });
  const head = PLAY.outputColumns.map((name) => element('th', { scope: 'col' }, name));
  replace(parent, element('table', { class: 'matrix' }, element('caption', {}, PLAY.outputs), element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)));
}

// A notebook's figures beside this run's.
function showFigures(parent, frame) {
  const isShown = frame.figures.length > 0;
  if (isShown === Boolean(parent.firstChild)) {
    return;
  }
  const rows = frame.figures.map((figure) =>
    element('tr', {}, element('th', { scope: 'row' }, figure.what), element('td', {}, figure.published), element('td', {}, figure.ours), element('td', {}, `${figure.agrees ? '✔' : '✘'} ${PLAY.digits(figure.digits)}`)),
  );
  const head = PLAY.figureColumns.map((name) => element('th', { scope: 'col' }, name));
  replace(parent, ...(isShown ? [element('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': PLAY.figures(frame.figures) }, element('table', { class: 'matrix' }, element('caption', {}, PLAY.figures(frame.figures)), element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)))] : []));
}
