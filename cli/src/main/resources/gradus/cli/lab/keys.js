// The keys of a trace and of the lecture; in a field the keys move the cursor, as everywhere.

import { shown } from './address.js';
import { isLecture, lectureKey } from './lecture.js';
import { recorded } from './server.js';
import { choosePreset } from './settings.js';
import { changeView, move, moveBeside, moveTo, moveToMistake } from './trace.js';

export function traceKeys() {
  window.addEventListener('keydown', (event) => {
    const isWriting = ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    if (!isWriting && !hasModifier && obey(event.key)) {
      event.preventDefault();
    }
  });
}

// The step before or behind: of those that the course has, and of those with a trace while one is shown.
function other(view, here, by) {
  const steps = (recorded().board?.steps ?? []).filter((step) => view !== 'trace' || step.hasTrace);
  const labels = steps.map((step) => step.label);
  const next = by > 0 ? labels.find((label) => label > here) : labels.filter((label) => label < here).at(-1);
  return next ?? here;
}

// 1, 2 and so on choose the runs to begin with, in the order of their list.
function presets() {
  return Object.fromEntries(Array.from('123456789', (digit) => [digit, () => choosePreset(Number(digit))]));
}

function obey(key) {
  const { view, label } = shown();
  const trace = {
    ArrowRight: () => move(1),
    ArrowLeft: () => move(-1),
    End: () => moveTo(Infinity),
    Home: () => moveTo(0),
    w: () => moveBeside(1),
    W: () => moveBeside(-1),
    ...(isLecture() ? { z: changeView, m: moveToMistake } : {}),
  };
  const here = label || recorded().board?.next || '01';
  const go = (name, step = here) => () => {
    location.hash = `#${name}/${step}`;
  };
  const steps = {
    n: go(view || 'lesson', other(view, here, 1)),
    p: go(view || 'lesson', other(view, here, -1)),
  };
  // In the playground n and p start and pause.
  const lecture = {
    l: go('lesson'),
    t: go('trace'),
    g: go('playground'),
    ...(view === 'playground' ? presets() : steps),
  };
  const own = view === 'trace' ? trace : {};
  if (isLecture()) {
    return lectureKey(key, { ...lecture, ...own });
  }
  own[key]?.();
  return key in own;
}
