// Known mistakes, traced with the same numbers: one of them can run beside the student's code, and
// a wrong number can be told by the mistake that gives it.

import { isLecture } from './lecture.js';
import { post } from './server.js';
import { TEXT } from './text.js';

let known = { mistakes: [], note: '', of: '' };

// Has them traced with the numbers of a trace. After a save they are the same, and can be chosen meanwhile.
export async function loadMistakes(label, trace) {
  const of = JSON.stringify([label, trace.choice, trace.given]);
  known = { mistakes: known.of === of ? known.mistakes : [], note: TEXT.loadingMistakes, of };
  const reply = await post('api/mistakes', { step: label, choice: trace.choice, given: trace.given }).catch((failure) => ({
    note: failure.message,
    mistakes: [],
  }));
  known = { of, note: reply.note, mistakes: reply.mistakes.filter((each) => (each.steps ?? []).some(isWrong)) };
}

function isWrong(step) {
  return step.state === 'wrong' || step.state === 'no-answer';
}

export function note() {
  return known.note;
}

// Those that may be chosen: of methods that pass, and to a lecturer all.
export function openMistakes() {
  return known.mistakes.filter((each) => each.isOpen || isLecture());
}

export function closedCount() {
  return known.mistakes.length - openMistakes().length;
}

export function mistakeNamed(name) {
  return known.mistakes.find((each) => each.name === name);
}

// The sentences of the mistakes that give these numbers at a step, by its method alone.
export function namesOf(step) {
  return known.mistakes
    .filter((each) => each.exercise === step.exercise)
    .filter((each) => each.steps.some((other) => isSamePlace(other, step) && isWrong(other) && isEqual(other.value, step.value)))
    .map((each) => each.sentence);
}

// The sentences of the mistakes that give this number in one entry of a step.
export function namesOfNumber(step, i, j, isNear) {
  const gives = (other) => isSamePlace(other, step) && isNear(other.value[i]?.[j]) && !isNear(step.right[i][j]);
  return known.mistakes.filter((each) => each.steps.some(gives)).map((each) => each.sentence);
}

function isSamePlace(one, other) {
  return one.node === other.node && one.isGradient === other.isGradient;
}

function isEqual(one, other) {
  return (
    one.length === other.length &&
    one.every((row, i) => row.every((entry, j) => Math.abs(entry - other[i][j]) <= 1e-9 * Math.max(1, Math.abs(entry))))
  );
}
