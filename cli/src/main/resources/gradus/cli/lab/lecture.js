// The lecture: large type, keyboard only, nothing but the view itself.

import { element } from './dom.js';
import { TEXT } from './text.js';

const root = document.documentElement;

export function isLecture() {
  return new URLSearchParams(location.search).has('lecture');
}

export function beginLecture() {
  if (isLecture()) {
    root.classList.add('lecture');
    const wanted = new URLSearchParams(location.search).get('lecture');
    root.dataset.ground = wanted === 'light' ? 'light' : 'dark';
    document.body.append(element('dialog', { id: 'keys', 'aria-label': TEXT.keys }, keys()));
  }
}

function keys() {
  const rows = TEXT.lectureKeys.map(([key, words]) =>
    element('tr', {}, element('th', { scope: 'row' }, key), element('td', {}, words)),
  );
  return element('table', {}, element('caption', {}, TEXT.keys), element('tbody', {}, ...rows));
}

// Obeys a key of the lecture; true if it was one. The view's own keys are passed in by name.
export function lectureKey(key, view) {
  const dialog = document.getElementById('keys');
  const acts = {
    '?': () => (dialog.open ? dialog.close() : dialog.showModal()),
    d: () => (root.dataset.ground = root.dataset.ground === 'dark' ? 'light' : 'dark'),
    '+': () => size(1.1),
    '-': () => size(1 / 1.1),
    ...view,
  };
  acts[key]?.();
  return key in acts;
}

function size(factor) {
  const now = Number(root.style.getPropertyValue('--size') || 1);
  root.style.setProperty('--size', Math.max(0.5, Math.min(2.5, now * factor)));
}
