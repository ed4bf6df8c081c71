// The loss, epoch by epoch, of all runs in one chart.

import { element, replace } from './dom.js';
import { short } from './numbers.js';
import { theme } from './plane.js';
import { PLAY } from './text.js';
import uPlot from './uplot.js';

const HEIGHT = 240;
const ROWS = 10;

const chart = { plot: null, kind: '', parent: null };

// Curves of different epochs over one common axis; where a curve has no point, there is a gap that is spanned.
function joined(curves) {
  const tables = curves.map((curve) => [pairs(curve, 0), pairs(curve, 1)]);
  return uPlot.join(tables);
}

function pairs(curve, offset) {
  return curve.filter((_, i) => i % 2 === offset).map(Number);
}

// Names and curves of all runs: a run's training loss is drawn through, its held-out loss dashed.
function series(frames, isTwo) {
  const all = [];
  frames.forEach((frame, i) => {
    const run = isTwo ? ` ${'AB'[i]}` : '';
    all.push({ label: PLAY.trainingLoss + run, curve: frame.curve, run: i, isHeldOut: false });
    if (frame.heldOutCurve.length > 0) {
      all.push({ label: PLAY.heldOutLoss + run, curve: frame.heldOutCurve, run: i, isHeldOut: true });
    }
  });
  return all;
}

export function drawCurves(parent, frames, isLogarithmic) {
  const all = series(frames, frames.length > 1);
  const kind = `${all.map((each) => each.label)}${isLogarithmic}${theme()}`;
  const data = joined(all.map((each) => each.curve));
  if (chart.kind !== kind || chart.parent !== parent) {
    chart.plot?.destroy();
    replace(parent);
    chart.plot = new uPlot(options(all, isLogarithmic, parent), data, parent);
    chart.kind = kind;
    chart.parent = parent;
  } else {
    chart.plot.setData(data);
  }
}

function options(all, isLogarithmic, parent) {
  const style = getComputedStyle(parent);
  const colour = (name) => style.getPropertyValue(name).trim();
  const axis = { stroke: colour('--ink'), grid: { stroke: colour('--line') }, ticks: { stroke: colour('--line') } };
  return {
    width: parent.clientWidth || 320,
    height: HEIGHT,
    cursor: { drag: { x: false, y: false } },
    scales: { x: { time: false }, y: { distr: isLogarithmic ? 3 : 1 } },
    axes: [
      { ...axis, label: PLAY.epochs },
      { ...axis, size: 70, values: (_, ticks) => ticks.map((tick) => (tick === null ? '' : short(tick, 2))) },
    ],
    series: [
      { label: PLAY.epoch, value: (_, epoch) => (epoch === null ? '' : String(epoch)) },
      ...all.map((each) => ({
        label: each.label,
        stroke: colour(each.run === 0 ? '--run-a' : '--run-b'),
        width: each.run === 0 ? 2 : 3,
        dash: each.isHeldOut ? [6, 5] : undefined,
        spanGaps: true,
        points: { show: false },
        value: (_, loss) => (loss === null || loss === undefined ? '' : short(loss)),
      })),
    ],
  };
}

export function resizeCurves() {
  if (chart.plot && chart.parent?.clientWidth) {
    chart.plot.setSize({ width: chart.parent.clientWidth, height: HEIGHT });
  }
}

export function curvesTable(frames) {
  const all = series(frames, frames.length > 1);
  const [epochs, ...losses] = joined(all.map((each) => each.curve));
  const stride = Math.max(1, Math.ceil(epochs.length / ROWS));
  const rows = epochs
    .map((epoch, i) => ({ epoch, i }))
    .filter(({ i }) => (epochs.length - 1 - i) % stride === 0)
    .map(({ epoch, i }) =>
      element(
        'tr',
        {},
        element('th', { scope: 'row' }, String(epoch)),
        ...losses.map((column) => element('td', {}, column[i] === undefined || column[i] === null ? '' : short(column[i]))),
      ),
    );
  const head = [PLAY.epoch, ...all.map((each) => each.label)].map((name) => element('th', { scope: 'col' }, name));
  return element('table', { class: 'matrix' }, element('caption', {}, PLAY.lossTable), element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows));
}
