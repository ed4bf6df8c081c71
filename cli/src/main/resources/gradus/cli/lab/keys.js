// The keys of a trace and of the lecture; in a field the keys move the cursor, as everywhere.

import { shown } from './address.js';
import { isLecture, lectureKey } from './lecture.js';
import { changeView, move, moveBeside, moveTo } from './trace.js';

const STEPS = 13;

export function traceKeys() {
  window.addEventListener('keydown', (event) => {
    const isWriting = ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
    const hasModifier = event.ctrlKey || event.altKey || event.metaKey;
    if (!isWriting && !hasModifier && obey(event.key)) {
      event.preventDefault();
    }
  });
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
    ...(isLecture() ? { z: changeView } : {}),
  };
  const other = (by) => String(Math.max(1, Math.min(STEPS, Number(label || 1) + by))).padStart(2, '0');
  const go = (name, step = label || '01') => () => {
    location.hash = `#${name}/${step}`;
  };
  const steps = {
    n: go(view || 'lesson', other(1)),
    p: go(view || 'lesson', other(-1)),
  };
  // In the playground n and p start and pause.
  const lecture = {
    l: go('lesson'),
    t: go('trace'),
    g: go('playground'),
    ...(view === 'playground' ? {} : steps),
  };
  const own = view === 'trace' ? trace : {};
  if (isLecture()) {
    return lectureKey(key, { ...lecture, ...own });
  }
  own[key]?.();
  return key in own;
}
