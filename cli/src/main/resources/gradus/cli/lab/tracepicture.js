// Draws a trace as far as it has come: boxes with values and gradients, and the edges between them.

import { curve, layout, LINE, PAD, rowsOf, shape } from './graph.js';
import { short } from './numbers.js';
import { TEXT } from './text.js';
import { firstMistake, nameOf } from './tracetext.js';

// Three digits fit into a box.
const brief = (number) => short(number, 3);

// The derivative of one node by another belongs to the edge between them.
const LOCAL = /^∂([^/]+)\/∂(.+)$/;

// Room around the place that is seen alone; beside it is seen what fits.
const NEAR = { width: 480, margin: 12 };

// Draws the steps that have been gone of all steps: the whole graph, or what is near the last of them.
export function picture(all, gone, label, isNear = false) {
  const locals = new Map();
  for (const step of all) {
    const [, to, from] = LOCAL.exec(step.node) ?? [];
    if (to) {
      locals.set(`${from}>${to}`, step.node);
    }
  }
  const nodes = all.filter((step) => !step.isGradient && !LOCAL.test(step.node));
  const { places, edges, width, height } = layout(nodes, locals.size > 0);
  const first = firstMistake(gone);
  const current = gone[gone.length - 1];
  const here = isNear && current ? places.find((place) => place.node === (LOCAL.exec(current.node)?.[1] ?? current.node)) : null;
  const svg = shape('svg', { viewBox: here ? around(here) : `0 0 ${width} ${height}`, role: 'img', 'aria-label': label, class: here ? 'trace near' : 'trace', width: width * 1.5 });
  for (const edge of edges) {
    const isGone = gone.some((step) => step.node === edge.to);
    svg.append(shape('path', { d: curve(edge.points), class: `edge ${isGone ? 'gone' : ''}` }));
  }
  places.forEach((place) => svg.append(box(place, gone, first, current)));
  for (const edge of edges) {
    const step = gone.find((each) => each.node === locals.get(`${edge.from}>${edge.to}`));
    if (step) {
      svg.append(edgeLabel(edge, step, first, current));
    }
  }
  return svg;
}

function around({ x, y, width, height }) {
  return `${x + width / 2 - NEAR.width / 2} ${y - NEAR.margin} ${NEAR.width} ${height + 2 * NEAR.margin}`;
}

function edgeLabel(edge, step, first, current) {
  const [[x1, y1], [x2, y2]] = edge.points;
  const isFirst = first === step;
  const words = `${isFirst ? '✘ ' : ''}${step.node} = ${brief(step.value[0][0])}`;
  const width = words.length * 7.4 + 8;
  const at = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  const className = `box label ${step === current ? 'current' : ''} ${step.state}`;
  return shape(
    'g',
    {},
    shape('rect', { x: at.x - width / 2, y: at.y - 11, width, height: 20, rx: 4, class: className }),
    shape('text', { x: at.x, y: at.y + 4, 'text-anchor': 'middle', class: 'gradient' }, words),
  );
}

function box(place, gone, first, current) {
  const value = gone.find((step) => step.node === place.node && !step.isGradient);
  const gradient = gone.find((step) => step.node === place.node && step.isGradient);
  const steps = [value, gradient].filter(Boolean);
  const classes = ['box', ...steps.map((step) => step.state)];
  if (steps.includes(current)) {
    classes.push('current');
  }
  const { x, y, width, height } = place;
  const group = shape('g', {}, shape('rect', { x, y, width, height, rx: 6, class: classes.join(' ') }));
  let line = y + PAD + LINE - 4;
  const write = (words, kind) => {
    group.append(shape('text', { x: x + PAD, y: line, class: kind }, words));
    line += LINE;
  };
  const sign = (step) => TEXT.boxSigns[step === first ? 'first' : step.state] ?? '';
  write(`${place.node} ${value ? sign(value) : ''}`, 'name');
  if (value) {
    rowsOf(value.value, brief).forEach((row) => write(row, 'value'));
  }
  if (gradient) {
    write(`${nameOf(gradient)} ${sign(gradient)}`, 'name');
    rowsOf(gradient.value, brief).forEach((row) => write(row, 'gradient'));
  }
  return group;
}
