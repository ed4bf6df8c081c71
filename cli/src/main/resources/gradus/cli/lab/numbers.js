// Numbers as people read them.

import { element } from './dom.js';

export function short(number, digits = 4) {
  if (typeof number !== 'number') {
    return String(number);
  }
  if (number === 0) {
    return '0';
  }
  const size = Math.abs(number);
  if (size >= 1e5 || size < 1e-4) {
    return number.toExponential(digits - 2).replace('-', '−').replace('e-', 'e−').replace('e+', 'e');
  }
  const text = String(Number(number.toPrecision(digits)));
  return text.replace('-', '−');
}

// A matrix as a table, with one entry marked if there is one to mark.
export function matrixTable(rows, caption, marked = -1) {
  const width = rows[0].length;
  const body = rows.map((row, i) =>
    element(
      'tr',
      {},
      ...row.map((entry, j) => {
        const isMarked = i * width + j === marked;
        return element('td', { class: isMarked ? 'marked' : undefined }, short(entry), isMarked ? ' ✘' : '');
      }),
    ),
  );
  return element(
    'table',
    { class: 'matrix' },
    element('caption', {}, caption),
    element('tbody', {}, ...body),
  );
}
