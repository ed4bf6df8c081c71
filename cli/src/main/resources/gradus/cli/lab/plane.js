// The plane: what the network says everywhere, the points, and the line of each unit of the first layer.

import { element } from './dom.js';
import { short } from './numbers.js';
import { PLAY } from './text.js';

const SIZE = 480;
const CELLS = 48;
const HALF = 127.5;
const LARGEST = 255;
const SURE = 63;

export function bytes(base64) {
  const signs = atob(base64);
  const all = new Uint8Array(signs.length);
  for (let i = 0; i < all.length; i++) {
    all[i] = signs.charCodeAt(i);
  }
  return all;
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const palettes = new Map();

// The page's colours: those of the lecture, which are chosen, or those that the reader's system prefers.
export function theme() {
  return document.documentElement.dataset.ground ?? (dark.matches ? 'dark' : 'light');
}

// The colours of the page as numbers for pixels. They are read once: asking for a style costs as much as drawing.
export function colours() {
  if (!palettes.has(theme())) {
    const style = getComputedStyle(document.getElementById('playground'));
    const read = (name) => style.getPropertyValue(name).trim();
    const classes = ['--class-0', '--class-1', '--class-2'].map((name) => rgb(read(name)));
    const palette = { theme: theme(), classes, ground: rgb(read('--play-ground')), ink: read('--ink') };
    palette.pixels = { one: pixels(1, palette), several: pixels(2, palette) };
    palettes.set(theme(), palette);
  }
  return palettes.get(theme());
}

// The pixel of every byte of a map, with one output or several.
function pixels(outputs, palette) {
  const all = new Uint8ClampedArray(4 * (LARGEST + 1));
  for (let byte = 0; byte <= LARGEST; byte++) {
    all.set([...colour(byte, outputs, palette), LARGEST], 4 * byte);
  }
  return new Uint32Array(all.buffer);
}

function rgb(hex) {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

function mixed(from, to, share) {
  return from.map((part, i) => Math.round(part + (to[i] - part) * share));
}

// The colour of a byte of a map: from one class over the ground to the other.
function colour(byte, outputs, palette) {
  if (outputs > 1) {
    return mixed(palette.ground, palette.classes[byte >> 6] ?? palette.ground, Math.max(0, (byte & SURE) / SURE - 1 / 3) * 1.2);
  }
  const share = (byte - HALF) / HALF;
  return mixed(palette.ground, palette.classes[share > 0 ? 1 : 0], Math.abs(share) * 0.85);
}

const sheets = new Map();

// Maps as a small canvas, one pixel a cell, one map below the other. The next call of the same size draws over it.
export function mapImage(maps, cells, outputs, palette) {
  const { image, all, context } = sheet(cells, cells * maps.length);
  const table = outputs > 1 ? palette.pixels.several : palette.pixels.one;
  maps.forEach((map, number) => {
    for (let i = 0; i < map.length; i++) {
      all[number * cells * cells + i] = table[map[i]];
    }
  });
  context.putImageData(image, 0, 0);
  return context.canvas;
}

function sheet(width, height) {
  const size = `${width}×${height}`;
  if (!sheets.has(size)) {
    const image = new ImageData(width, height);
    const context = element('canvas', { width, height }).getContext('2d', { willReadFrequently: true });
    sheets.set(size, { image, all: new Uint32Array(image.data.buffer), context });
  }
  return sheets.get(size);
}

export function planeCanvas() {
  return element('canvas', { class: 'plane', width: SIZE, height: SIZE, role: 'img', tabindex: 0 });
}

// From the coordinates of the data to those of the canvas, and back.
export function place(plane, [x, y]) {
  return [((x - plane.left) / plane.side) * SIZE, SIZE - ((y - plane.bottom) / plane.side) * SIZE];
}

export function coordinates(plane, [x, y]) {
  return [plane.left + (x / SIZE) * plane.side, plane.bottom + ((SIZE - y) / SIZE) * plane.side];
}

export function drawPlane(canvas, run, frame) {
  const context = canvas.getContext('2d', { alpha: false });
  const palette = colours();
  const outputs = run.training.targets[0].length;
  const map = bytes(frame.map);
  context.imageSmoothingEnabled = true;
  context.drawImage(mapImage([map], CELLS, outputs, palette), 0, 0, SIZE, SIZE);
  context.strokeStyle = palette.ink;
  context.fillStyle = palette.ink;
  drawBoundary(context, map, outputs);
  drawUnits(context, run, frame);
  context.drawImage(pointsImage(run, palette), 0, 0);
  drawRow(context, run, frame);
  name(canvas, PLAY.planeSays(frame.fit));
}

// Names a picture; only if it has another name, for a browser tells a screen reader of every time.
export function name(canvas, text) {
  if (canvas.getAttribute('aria-label') !== text) {
    canvas.setAttribute('aria-label', text);
  }
}

const pictures = new WeakMap();

// The points of a run stay where they are, and are drawn once.
function pointsImage(run, palette) {
  if (pictures.get(run)?.theme !== palette.theme) {
    const canvas = element('canvas', { width: SIZE, height: SIZE });
    const context = canvas.getContext('2d');
    context.strokeStyle = palette.ink;
    const radius = run.training.inputs.length > 100 ? 4 : 7;
    drawPoints(context, run.plane, run.training, palette, { radius, isFull: true });
    drawPoints(context, run.plane, run.heldOut, palette, { radius, isFull: false });
    pictures.set(run, { theme: palette.theme, canvas });
  }
  return pictures.get(run).canvas;
}

// The boundary between the classes. Of one output it is where that is one half, found between the middles of the cells;
// of several it runs along the borders at which the answer changes.
function drawBoundary(context, map, outputs) {
  context.lineWidth = 2.5;
  context.beginPath();
  if (outputs > 1) {
    alongCells(context, map);
  } else {
    throughCells(context, map);
  }
  context.stroke();
}

function alongCells(context, map) {
  const answer = (i) => map[i] >> 6;
  const side = SIZE / CELLS;
  for (let i = 0; i < map.length; i++) {
    const [x, y] = [(i % CELLS) * side, Math.floor(i / CELLS) * side];
    if (i % CELLS < CELLS - 1 && answer(i) !== answer(i + 1)) {
      segment(context, x + side, y, x + side, y + side);
    }
    if (i + CELLS < map.length && answer(i) !== answer(i + CELLS)) {
      segment(context, x, y + side, x + side, y + side);
    }
  }
}

// Marching squares: a square between four middles is crossed where two of its corners lie on different sides.
function throughCells(context, map) {
  for (let row = 0; row < CELLS - 1; row++) {
    for (let column = 0; column < CELLS - 1; column++) {
      if (isOneSide(map, row * CELLS + column)) {
        continue;
      }
      const corners = [[0, 0], [1, 0], [1, 1], [0, 1]].map(([x, y]) => ({
        x: column + x,
        y: row + y,
        value: map[(row + y) * CELLS + column + x] - HALF,
      }));
      const ends = corners.map((from, i) => crossing(from, corners[(i + 1) % 4])).filter(Boolean);
      for (let i = 0; i + 1 < ends.length; i += 2) {
        segment(context, ...ends[i], ...ends[i + 1]);
      }
    }
  }
}

// Whether the four corners of a square lie on one side, as those of most squares do.
function isOneSide(map, at) {
  const side = map[at] > HALF;
  return map[at + 1] > HALF === side && map[at + CELLS] > HALF === side && map[at + CELLS + 1] > HALF === side;
}

function crossing(from, to) {
  if (from.value > 0 === to.value > 0) {
    return null;
  }
  const share = from.value / (from.value - to.value);
  return [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)].map((part) => ((part + 0.5) * SIZE) / CELLS);
}

function segment(context, ...[fromX, fromY, toX, toY]) {
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
}

// Where a unit of the first hidden layer is at the middle of its activation: w₁x + w₂y + b = 0.
function drawUnits(context, run, frame) {
  if (frame.layers.length < 2) {
    return;
  }
  const { weights, bias } = frame.layers[0];
  context.save();
  context.lineWidth = 1.25;
  context.setLineDash([7, 5]);
  context.font = 'bold 13px system-ui, sans-serif';
  for (let unit = 0; unit < weights.columns; unit++) {
    const line = [weights.values[unit], weights.values[weights.columns + unit], bias ? bias.values[unit] : 0];
    const ends = crossings(run.plane, line);
    if (ends.length === 2) {
      context.beginPath();
      segment(context, ...place(run.plane, ends[0]), ...place(run.plane, ends[1]));
      context.stroke();
      label(context, place(run.plane, ends[unit % 2]), `h${unit + 1}`);
    }
  }
  context.restore();
}

function label(context, [x, y], text) {
  context.fillText(text, Math.min(SIZE - 22, x + 4), Math.max(14, Math.min(SIZE - 4, y - 3)));
}

// Where a line enters and leaves the square.
function crossings(plane, [a, b, c]) {
  const [left, right] = [plane.left, plane.left + plane.side];
  const [bottom, top] = [plane.bottom, plane.bottom + plane.side];
  const at = [];
  for (const x of [left, right]) {
    at.push([x, -(a * x + c) / b]);
  }
  for (const y of [bottom, top]) {
    at.push([-(b * y + c) / a, y]);
  }
  return at.filter(([x, y]) => x >= left && x <= right && y >= bottom && y <= top).slice(0, 2);
}

// A class has a shape of its own: a disc, a square or a triangle. What is held out is hollow.
function drawPoints(context, plane, rows, palette, { radius, isFull }) {
  context.lineWidth = 1.5;
  rows.inputs.forEach((input, i) => {
    const kind = classOf(rows.targets[i]);
    context.beginPath();
    shape(context, place(plane, input), radius, kind);
    context.fillStyle = isFull ? `rgb(${palette.classes[kind]})` : `rgb(${palette.ground})`;
    context.fill();
    context.stroke();
  });
}

export function classOf(target) {
  return target.length === 1 ? Math.round(target[0]) : target.indexOf(Math.max(...target));
}

function shape(context, [x, y], radius, kind) {
  if (kind === 0) {
    context.arc(x, y, radius, 0, 2 * Math.PI);
  } else if (kind === 1) {
    context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  } else {
    context.moveTo(x, y - radius);
    context.lineTo(x + radius, y + radius);
    context.lineTo(x - radius, y + radius);
    context.closePath();
  }
}

// The row that was trained with last, where it was one alone.
function drawRow(context, run, frame) {
  if (frame.rowsDone > 0 && run.training.inputs[frame.lastRow]) {
    const [x, y] = place(run.plane, run.training.inputs[frame.lastRow]);
    context.lineWidth = 3;
    context.beginPath();
    context.arc(x, y, 14, 0, 2 * Math.PI);
    context.stroke();
  }
}

// The plane in words and numbers: what the network says at seven by seven places.
export function planeTable(run, frame) {
  const map = bytes(frame.map);
  const outputs = run.training.targets[0].length;
  const at = [3, 10, 17, 24, 31, 38, 45];
  const head = at.map((j) => element('th', { scope: 'col' }, short(run.plane.left + (run.plane.side * (j + 0.5)) / CELLS, 3)));
  const rows = at.map((i) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, short(run.plane.bottom + (run.plane.side * (CELLS - i - 0.5)) / CELLS, 3)),
      ...at.map((j) => element('td', {}, said(map[i * CELLS + j], outputs))),
    ),
  );
  return element(
    'table',
    { class: 'matrix' },
    element('caption', {}, PLAY.planeTable),
    element('tbody', {}, element('tr', {}, element('td', {}), ...head), ...rows),
  );
}

function said(byte, outputs) {
  return outputs > 1 ? PLAY.classIs(byte >> 6) : (byte / LARGEST).toFixed(2);
}

