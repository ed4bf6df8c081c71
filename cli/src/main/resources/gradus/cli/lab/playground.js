// The playground: runs that train live, each seen as a plane, curves, a network and its numbers.

import { drawCurves, curvesTable, resizeCurves } from './curves.js';
import { element, replace } from './dom.js';
import { drawCross, editOn, points, pointTools, takePoints } from './points.js';
import { failedCard, runCard } from './run.js';
import { get, post } from './server.js';
import { asked, isOwnPoints, restore, settingsForm, showForm } from './settings.js';
import { PLAY } from './text.js';

const view = { isBuilt: false, isDrawing: false, starts: 0, starting: null, runs: [], play: null, cards: [], mistakes: new Map(), parts: {}, last: '', shown: 0, since: 0, written: 0 };

const SPEEDS = [1, 10, 100, 1000];

// Numbers that change more often than so many times a second cannot be read, and a curve hardly moves.
const READABLE = 5;

function isOpen() {
  return location.hash.slice(1).split(/[/?]/)[0] === 'playground';
}

// Shows the playground or the rest of the page, as the address says.
export async function openPlayground() {
  document.getElementById('playground').hidden = !isOpen();
  document.querySelector('.columns').hidden = isOpen();
  if (isOpen() && !view.isBuilt) {
    view.isBuilt = true;
    await build().catch((failure) => replace(document.getElementById('playground'), heading(), element('p', { role: 'alert' }, failure.message)));
  }
  redraw();
}

async function build() {
  const { mistakes } = await get('api/play/choices');
  view.mistakes = new Map(mistakes.map((mistake) => [mistake.name, mistake]));
  const { parts } = view;
  parts.told = element('p', { class: 'play-told', role: 'status', 'aria-live': 'polite' }, PLAY.hello);
  parts.rate = element('p', { class: 'play-rate quiet' });
  parts.run = element('button', { type: 'button', class: 'main', onclick: runOrPause }, PLAY.runButton);
  parts.speed = element('select', { onchange: () => view.play?.isRunning && command('run') }, ...SPEEDS.map((speed) => element('option', { value: speed }, PLAY.speed(speed))));
  parts.cards = element('div', { class: 'play-cards' });
  parts.chart = element('div', { class: 'play-chart' });
  parts.logarithmic = element('input', { type: 'checkbox', onchange: redraw });
  parts.lossTable = details(PLAY.asTable, () => (frames().length ? curvesTable(frames()) : ''));
  parts.tools = pointTools(pointsChanged, say);
  const form = settingsForm(mistakes, start, (speed) => {
    parts.speed.value = speed;
  });
  replace(document.getElementById('playground'), heading(), element('div', { class: 'play-columns' }, form, main()));
  showForm();
  if (view.runs.length) {
    takeRuns();
  } else {
    start();
  }
}

function heading() {
  return element('header', { class: 'view' }, element('h2', { tabindex: -1 }, PLAY.title), element('a', { href: '#' }, PLAY.back));
}

function main() {
  const { parts } = view;
  return element(
    'div',
    { class: 'play-main' },
    element(
      'div',
      { class: 'controls', role: 'group', 'aria-label': PLAY.controls },
      parts.run,
      element('button', { type: 'button', onclick: () => command('epoch') }, PLAY.epochButton),
      element('button', { type: 'button', onclick: () => command('row') }, PLAY.rowButton),
      element('button', { type: 'button', onclick: start }, PLAY.startButton),
      element('label', {}, `${PLAY.speedLabel} `, parts.speed),
    ),
    parts.told,
    parts.rate,
    parts.tools,
    parts.cards,
    element(
      'section',
      { class: 'play-losses', 'aria-label': PLAY.loss },
      element('h3', {}, PLAY.loss),
      element('label', {}, parts.logarithmic, ` ${PLAY.logarithmic}`),
      parts.chart,
      parts.lossTable,
    ),
    element('p', { class: 'quiet' }, PLAY.keys),
  );
}

// A table behind a button; it is made anew whenever it is opened, and while it is open with every pause.
function details(summary, table) {
  const body = element('div', {});
  const made = element('details', { ontoggle: () => made.refresh() }, element('summary', {}, summary), body);
  made.refresh = () => made.open && replace(body, table());
  return made;
}

function say(text) {
  if (view.parts.told && view.last !== text) {
    view.last = text;
    view.parts.told.textContent = text;
  }
}

// Starts the runs that the form asks for. The server ends those that are still starting, also if they hang.
async function start() {
  const number = ++view.starts;
  say(PLAY.starting);
  view.parts.tools.hidden = !isOwnPoints();
  view.starting = post('api/play/start', asked(points())).catch((failure) => number === view.starts && say(failure.message));
  await view.starting;
  if (number === view.starts) {
    view.starting = null;
  }
}

// What is pressed while runs start is done once they have.
async function command(what) {
  if (view.starting) {
    say(PLAY.startingThen(PLAY.done[what]));
    await view.starting;
  }
  await post('api/play/do', { do: what, speed: Number(view.parts.speed.value) }).catch((failure) => say(failure.message));
}

function runOrPause() {
  return command(view.play?.isRunning && !view.starting ? 'pause' : 'run');
}

function pointsChanged(text, isOther) {
  say(text);
  view.isTold = isOther;
  if (isOther) {
    post('api/play/points', { dataset: 'points', points: points(), heldOut: '0' }).catch((failure) => say(failure.message));
  } else {
    redraw();
  }
}

// The server says which runs there are.
export function showRuns({ runs, asked: settings }) {
  view.runs = runs;
  view.settings = settings;
  view.cards = [];
  if (view.isBuilt && view.parts.cards) {
    takeRuns();
  }
}

function takeRuns() {
  if (Array.isArray(view.settings)) {
    restore(view.settings);
    if (view.settings[0].points.length) {
      takePoints(view.settings[0].points);
    }
  }
  view.parts.tools.hidden = !isOwnPoints();
  const card = (run, i) => runCard(run, i, view.runs.length, (parameter, entry, value) => set(i, parameter, entry, value), redraw, view.mistakes.get(run.mistake));
  view.cards = view.runs.map((run, i) => (run ? card(run, i) : failedCard(i, view.runs.length)));
  for (const card of view.cards) {
    if (card.plane) {
      editOn(card.plane, isOwnPoints, pointsChanged);
      card.plane.setAttribute('role', isOwnPoints() ? 'application' : 'img');
    }
  }
  replace(view.parts.cards, ...view.cards.map((card) => card.element));
  // What a person has just been told of their points stays.
  if (view.play && !view.isTold) {
    tellState(null, view.play);
  }
  redraw();
}

function set(run, parameter, entry, value) {
  post('api/play/set', { run, parameter, entry, value })
    .then(() => say(PLAY.weightSet))
    .catch((failure) => say(failure.message));
}

// Somebody's code is being waited for: whose, and until when.
export function showWait({ run, parts, milliseconds }) {
  if (view.isBuilt && view.parts.told) {
    view.isWaiting = true;
    const until = new Date(Date.now() + milliseconds).toLocaleTimeString();
    const isOne = asked(points()).runs.length === 1;
    say(PLAY.waiting(isOne ? PLAY.theRun : PLAY.runName(run), PLAY.whose[parts], until));
  }
}

// The newest frame; it is drawn when the browser draws, and those before it are left out.
export function showPlay(play) {
  const before = view.play;
  keepCurves(before, play);
  view.play = play;
  if (view.isBuilt && view.parts.run) {
    tellState(before, play);
    redraw();
  }
}

// Not every frame has the curves; one without goes on with those of the last.
function keepCurves(before, play) {
  play.sides.forEach(({ frame }, i) => {
    const last = before?.sides[i]?.frame;
    if (frame && !frame.curve) {
      frame.curve = last?.curve ?? [];
      frame.heldOutCurve = last?.heldOutCurve ?? [];
    }
  });
}

function tellState(before, play) {
  view.parts.run.textContent = play.isRunning ? PLAY.pauseButton : PLAY.runButton;
  const failures = play.sides.map((side) => side.failure?.sentence).filter(Boolean);
  const [side] = play.sides;
  if (play.isRunning && (!before?.isRunning || view.isWaiting)) {
    view.isWaiting = false;
    say(PLAY.running);
  } else if (view.isTold) {
    view.isTold = false;
  } else if (!play.isRunning && side) {
    const fits = play.sides.map(({ frame }, i) => (frame ? `${play.sides.length > 1 ? `${PLAY.runName(i)}: ` : ''}${frame.fit}.` : ''));
    say([PLAY.pausedAt(side.frame?.epoch ?? 0, side.frame?.rowsDone ?? 0), ...fits.filter(Boolean), ...failures].join(' '));
  } else if (failures.length) {
    say([PLAY.running, ...failures].join(' '));
  }
}

function frames() {
  return (view.play?.sides ?? []).map((side) => side.frame).filter(Boolean);
}

function redraw() {
  if (!view.isDrawing && view.isBuilt && isOpen()) {
    view.isDrawing = true;
    requestAnimationFrame(draw);
  }
}

function draw(now) {
  view.isDrawing = false;
  if (!view.play || view.cards.length !== view.play.sides.length) {
    return;
  }
  const isDue = !view.play.isRunning || now - view.written >= 1000 / READABLE;
  view.play.sides.forEach((side, i) => view.cards[i].draw(side, view.play.isRunning, isDue));
  if (isOwnPoints()) {
    view.cards.filter((card) => card.plane).forEach((card) => drawCross(card.plane));
  }
  if (isDue) {
    view.written = now;
    drawLosses();
  }
  if (!view.play.isRunning) {
    view.parts.lossTable.refresh();
  }
  count(now);
}

function drawLosses() {
  if (frames().length) {
    drawCurves(view.parts.chart, frames(), view.parts.logarithmic.checked);
  }
}

// The frames that were drawn in the last second.
function count(now) {
  view.shown++;
  if (now - view.since >= 1000) {
    const rate = (view.shown * 1000) / (now - view.since);
    view.parts.rate.textContent = PLAY.rate(rate.toFixed(0));
    view.parts.rate.dataset.rate = rate.toFixed(1);
    view.shown = 0;
    view.since = now;
  }
  if (!view.play.isRunning) {
    view.parts.rate.textContent = '';
  }
}

// Letters are commands while nothing is written and the playground has the focus.
function key(event) {
  const isWriting = ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
  const does = { p: runOrPause, e: () => command('epoch'), r: () => command('row'), n: start }[event.key];
  if (does && !isWriting && isOpen() && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    does();
  }
}

window.addEventListener('keydown', key);
window.addEventListener('hashchange', openPlayground);
window.addEventListener('resize', resizeCurves);
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
// A lecture changes its ground by a key.
new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-ground'] });
openPlayground();
