// The network: its units with what each makes of the plane, its weights as lines, and their tables.

import { element } from './dom.js';
import { short } from './numbers.js';
import { bytes, colours, mapImage, name } from './plane.js';
import { PLAY } from './text.js';

const UNIT = 34;
const GAP = 10;
const COLUMN = 130;
const LEFT = 30;
const TOP = 24;
const BARS = 46;
const UNIT_CELLS = 16;
const THICKEST = 6;

export function networkCanvas() {
  return element('canvas', { class: 'network', role: 'img' });
}

// The widths of the layers, from inputs to outputs.
function sizes(frame) {
  const [first] = frame.layers;
  return [first.weights.values.length / first.weights.columns, ...frame.layers.map((layer) => layer.weights.columns)];
}

export function drawNetwork(canvas, run, frame, shown) {
  const all = sizes(frame);
  const rows = Math.max(...all);
  const width = LEFT * 2 + UNIT + COLUMN * (all.length - 1);
  const height = TOP + rows * (UNIT + GAP) + BARS + 22;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  const palette = colours();
  context.clearRect(0, 0, width, height);
  context.font = '12px system-ui, sans-serif';
  frame.layers.forEach((layer, i) => drawWeights(context, layer.weights[shown], layer.weights.columns, i, all, rows, palette));
  all.forEach((size, column) => drawUnits(context, frame, column, size, all, rows, palette));
  frame.activations.forEach((layer, i) => drawBars(context, layer, i + 1, rows, palette));
  name(canvas, PLAY.networkSays(run.layers));
}

function middle(column, unit, size, rows) {
  const above = ((rows - size) * (UNIT + GAP)) / 2;
  return [LEFT + UNIT / 2 + column * COLUMN, TOP + above + unit * (UNIT + GAP) + UNIT / 2];
}

// A line is as thick as its number is large; one that is negative is dashed.
function drawWeights(context, values, columns, column, all, rows, palette) {
  const largest = Math.max(1e-12, ...values.map((value) => Math.abs(Number(value)) || 0));
  values.forEach((value, k) => {
    const number = Number(value) || 0;
    const from = middle(column, Math.floor(k / columns), all[column], rows);
    const to = middle(column + 1, k % columns, all[column + 1], rows);
    context.beginPath();
    context.lineWidth = Math.max(0.4, (THICKEST * Math.abs(number)) / largest);
    context.strokeStyle = `rgb(${palette.classes[number < 0 ? 0 : 1]})`;
    context.setLineDash(number < 0 ? [5, 4] : []);
    context.moveTo(from[0] + UNIT / 2, from[1]);
    context.lineTo(to[0] - UNIT / 2, to[1]);
    context.stroke();
  });
  context.setLineDash([]);
}

function drawUnits(context, frame, column, size, all, rows, palette) {
  const image = unitImages(frame, column, all, palette);
  for (let unit = 0; unit < size; unit++) {
    const [x, y] = middle(column, unit, size, rows);
    const [left, top] = [x - UNIT / 2, y - UNIT / 2];
    if (image) {
      context.drawImage(image, 0, unit * UNIT_CELLS, UNIT_CELLS, UNIT_CELLS, left, top, UNIT, UNIT);
    } else {
      context.fillStyle = `rgb(${palette.ground})`;
      context.fillRect(left, top, UNIT, UNIT);
    }
    context.lineWidth = 1;
    context.strokeStyle = palette.ink;
    context.strokeRect(left, top, UNIT, UNIT);
    if (!image) {
      context.fillStyle = palette.ink;
      context.textAlign = 'center';
      context.fillText(unitName(column, unit, all), x, y + 4);
    }
  }
  context.fillStyle = palette.ink;
  context.textAlign = 'center';
  context.fillText(PLAY.layerName(column, all.length), middle(column, 0, 1, 1)[0], 14);
}

// What the units of a hidden layer make of the plane, one below the other; null for other layers.
function unitImages(frame, column, all, palette) {
  const maps = column > 0 && column < all.length - 1 && frame.activations[column - 1].maps;
  return maps ? mapImage(maps.map(bytes), UNIT_CELLS, 1, palette) : null;
}

export function unitName(column, unit, all) {
  if (column === 0) {
    return `x${unit + 1}`;
  }
  return column === all.length - 1 ? `o${unit + 1}` : `h${unit + 1}`;
}

// How often which activations come, from the smallest on the left to the largest.
function drawBars(context, layer, column, rows, palette) {
  const bottom = TOP + rows * (UNIT + GAP) + BARS;
  const center = middle(column, 0, 1, 1)[0];
  const width = 60;
  const most = Math.max(1, ...layer.bins);
  context.fillStyle = palette.ink;
  layer.bins.forEach((count, i) => {
    const height = (BARS * count) / most;
    context.fillRect(center - width / 2 + (width * i) / layer.bins.length, bottom - height, width / layer.bins.length - 0.5, height);
  });
  context.fillRect(center - width / 2, bottom, width, 1);
  context.textAlign = 'center';
  context.fillText(`${short(layer.low, 2)} … ${short(layer.high, 2)}`, center, bottom + 14);
}

// Weights and gradients of every layer; a weight can be changed.
export function weightTables(frame, change) {
  const all = sizes(frame);
  const tables = frame.layers.flatMap((layer, i) => [
    parameterTable(layer.weights, PLAY.weightsOf(i + 1), (row) => unitName(i, row, all), i + 1, all, change),
    ...(layer.bias ? [parameterTable(layer.bias, PLAY.biasOf(i + 1), () => '1', i + 1, all, change)] : []),
  ]);
  return element('div', { class: 'weight-tables' }, ...tables);
}

function parameterTable(parameter, caption, rowName, column, all, change) {
  const { columns, index, values } = parameter;
  const rows = [];
  for (let row = 0; row * columns < values.length; row++) {
    const cells = Array.from({ length: columns }, (_, j) => cell(index, row * columns + j, `${caption}, ${rowName(row)} → ${unitName(column, j, all)}`, change));
    rows.push(element('tr', {}, element('th', { scope: 'row' }, rowName(row)), ...cells));
  }
  const head = Array.from({ length: columns }, (_, j) => element('th', { scope: 'col' }, unitName(column, j, all)));
  return element(
    'table',
    { class: 'matrix', 'data-parameter': index },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, element('td', {}), ...head)),
    element('tbody', {}, ...rows),
  );
}

function cell(parameter, entry, name, change) {
  const input = element('input', {
    'aria-label': name,
    'data-entry': entry,
    inputmode: 'decimal',
    size: 8,
    onchange: (event) => change(parameter, entry, Number(event.target.value.replace('−', '-').replace(',', '.'))),
  });
  return element('td', {}, input, element('span', { class: 'gradient' }));
}

// Writes the numbers of a frame into tables that are there already; not into a field that is being written in.
export function updateTables(parent, frame) {
  for (const parameter of frame.layers.flatMap((layer) => [layer.weights, layer.bias]).filter(Boolean)) {
    const table = parent.querySelector(`[data-parameter="${parameter.index}"]`);
    table?.querySelectorAll('input').forEach((input, k) => {
      if (input !== document.activeElement) {
        input.value = short(parameter.values[k]);
      }
      input.nextSibling.textContent = `∂ ${short(parameter.gradients[k], 3)}`;
    });
  }
}

export function histogramTable(frame) {
  const rows = frame.activations.map((layer, i) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, PLAY.layerName(i + 1, frame.activations.length + 1)),
      element('td', {}, `${short(layer.low, 3)} … ${short(layer.high, 3)}`),
      element('td', {}, layer.bins.join(' ')),
    ),
  );
  const head = PLAY.histogramColumns.map((name) => element('th', { scope: 'col' }, name));
  return element('table', {}, element('caption', {}, PLAY.histograms), element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}

export function isSameShape(one, other) {
  return one && other && String(sizes(one)) === String(sizes(other));
}

