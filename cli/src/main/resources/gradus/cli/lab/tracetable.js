// A trace as a table: every picture has one.

import { element } from './dom.js';
import { matrixTable } from './numbers.js';
import { TEXT } from './text.js';
import { nameOf, stands } from './tracetext.js';

// Lists the steps that have been gone, and what another run has in their places, if there is one.
export function stepsTable(gone, beside) {
  const other = (step) =>
    beside.find((each) => each.node === step.node && each.isGradient === step.isGradient);
  const columns = [...TEXT.columns, ...(beside.length ? [TEXT.whatIf] : [])];
  const head = columns.map((column) => element('th', { scope: 'col' }, column));
  const rows = gone.map((step) => row(step, beside.length ? other(step) : undefined));
  return element(
    'details',
    { open: true },
    element('summary', {}, TEXT.table),
    element(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': TEXT.table },
      element(
        'table',
        { class: 'steps' },
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...rows),
      ),
    ),
  );
}

function row(step, beside) {
  return element(
    'tr',
    { class: step.state, 'data-exercise': step.exercise },
    element('th', { scope: 'row' }, nameOf(step)),
    element('td', {}, step.isGradient ? '' : step.formula),
    element('td', {}, matrixTable(step.value, '', marked(step))),
    element('td', {}, matrixTable(step.right, '')),
    element('td', {}, stands(step), ' ', step.problem.join(' ')),
    ...(beside ? [element('td', {}, matrixTable(beside.value, '', marked(beside)))] : []),
  );
}

function marked(step) {
  return step.state === 'given' || step.state === 'right' ? -1 : step.entry;
}
