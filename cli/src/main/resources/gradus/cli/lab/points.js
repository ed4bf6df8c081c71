// Points of one's own: put into the plane with the mouse or the keyboard, and kept as a CSV file.

import { element } from './dom.js';
import { short } from './numbers.js';
import { coordinates, place } from './plane.js';
import { PLAY } from './text.js';

const START = [
  [-0.5, -0.5, 0],
  [0.5, 0.5, 0],
  [-0.5, 0.5, 1],
  [0.5, -0.5, 1],
];
const STEP = 24;
const NEAR = 20;
const MIDDLE = 240;
const MOST = 500;
const MARGIN = 1;

const state = { points: [...START], cross: [MIDDLE, MIDDLE], target: 1, plane: { left: -1, bottom: -1, side: 2 } };

export function points() {
  return state.points;
}

export function takePoints(all) {
  state.points = all;
}

// Lets a canvas take points: a click puts one, the arrow keys move a cross, 0 and 1 put one there.
export function editOn(canvas, isEditing, changed) {
  canvas.onclick = (event) => {
    if (isEditing()) {
      const box = canvas.getBoundingClientRect();
      const at = [((event.clientX - box.left) / box.width) * canvas.width, ((event.clientY - box.top) / box.height) * canvas.height];
      if (event.shiftKey) {
        remove(at, changed);
      } else {
        put(at, state.target, changed);
      }
    }
  };
  canvas.onkeydown = (event) => {
    if (isEditing() && key(event, changed)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}

function key(event, changed) {
  const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const move = moves[event.key];
  if (move) {
    const step = event.shiftKey ? STEP / 6 : STEP;
    state.cross = state.cross.map((part, i) => Math.max(0, Math.min(2 * MIDDLE, part + move[i] * step)));
    changed(PLAY.crossAt(...coordinates(state.plane, state.cross).map((part) => short(part, 2))), false);
  } else if (event.key === '0' || event.key === '1') {
    put(state.cross, Number(event.key), changed);
  } else if (event.key === 'Delete' || event.key === 'Backspace') {
    remove(state.cross, changed);
  } else {
    return false;
  }
  return true;
}

function put(at, target, changed) {
  if (state.points.length < MOST) {
    const [x, y] = coordinates(state.plane, at).map((part) => Math.round(part * 1000) / 1000);
    state.points = [...state.points, [x, y, target]];
    changed(PLAY.pointPut(short(x, 3), short(y, 3), target, state.points.length), true);
  }
}

function remove(at, changed) {
  const distances = state.points.map((point) => Math.hypot(...place(state.plane, point).map((part, i) => part - at[i])));
  const nearest = distances.indexOf(Math.min(...distances));
  if (nearest >= 0 && distances[nearest] < NEAR * 2 && state.points.length > 1) {
    state.points = state.points.filter((_, i) => i !== nearest);
    changed(PLAY.pointRemoved(state.points.length), true);
  }
}

// The cross of the keyboard, drawn over the plane.
export function drawCross(canvas) {
  const context = canvas.getContext('2d');
  const [x, y] = state.cross;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x - 10, y);
  context.lineTo(x + 10, y);
  context.moveTo(x, y - 10);
  context.lineTo(x, y + 10);
  context.stroke();
}

export function pointTools(changed, say) {
  const target = element(
    'select',
    { onchange: (event) => (state.target = Number(event.target.value)) },
    element('option', { value: '0' }, PLAY.targets[0]),
    element('option', { value: '1', selected: true }, PLAY.targets[1]),
  );
  const open = element('input', { type: 'file', accept: '.csv,text/csv', onchange: (event) => read(event.target, changed, say) });
  return element(
    'div',
    { class: 'point-tools' },
    element('p', {}, PLAY.pointsHelp),
    element('label', {}, `${PLAY.clickPuts} `, target),
    element('button', { type: 'button', onclick: () => save() }, PLAY.savePoints),
    element('label', {}, `${PLAY.openPoints} `, open),
    element('button', { type: 'button', onclick: () => clear(changed) }, PLAY.clearPoints),
  );
}

function clear(changed) {
  state.points = [...START];
  changed(PLAY.pointsCleared, true);
}

// The form that gradus train reads: two inputs and the target, one point a line.
function save() {
  const lines = ['x,y,target', ...state.points.map((point) => point.join(','))];
  const address = URL.createObjectURL(new Blob([`${lines.join('\n')}\n`], { type: 'text/csv' }));
  element('a', { href: address, download: 'points.csv' }).click();
  URL.revokeObjectURL(address);
}

async function read(input, changed, say) {
  const [file] = input.files;
  const lines = (await file.text()).split(/\r?\n/).filter((line) => line.trim());
  const rows = lines.map((line) => line.split(',').map(Number));
  const numbers = rows.filter((row, i) => i > 0 || row.every(Number.isFinite));
  const isGood = (row) => row.length === 3 && row.every(Number.isFinite) && Math.abs(row[0]) <= MARGIN && Math.abs(row[1]) <= MARGIN && [0, 1].includes(row[2]);
  if (numbers.length === 0 || numbers.length > MOST || !numbers.every(isGood)) {
    say(PLAY.badPoints);
    return;
  }
  state.points = numbers;
  changed(PLAY.pointsRead(numbers.length), true);
}

export function pointsTable(rows) {
  const body = rows.inputs.map((input, i) =>
    element('tr', {}, ...[...input, ...rows.targets[i]].map((number) => element('td', {}, short(number, 3)))),
  );
  return element('table', { class: 'matrix' }, element('caption', {}, PLAY.rows), element('tbody', {}, ...body));
}
