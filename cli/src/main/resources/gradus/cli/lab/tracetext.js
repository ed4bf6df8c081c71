// What is said of a trace in words.

import { short } from './numbers.js';
import { TEXT } from './text.js';

export function nameOf(step) {
  return step.isGradient ? `∂L/∂${step.node}` : step.node;
}

// The first place on the way forward where the code parts from what is right; where there is none,
// the first on the way back.
export function firstMistake(steps) {
  return steps.find((step) => step.state === 'wrong' || step.state === 'no-answer');
}

// How a step stands. What no method of the student's gives is neither right nor wrong of theirs.
export function stands(step) {
  return TEXT.states[step.state === 'right' && !step.exercise ? 'the-kits' : step.state];
}

// How the last step stands that has been gone, and where the first wrong place is.
export function sentence(gone, count) {
  const step = gone[gone.length - 1];
  if (!step) {
    return TEXT.pressForward;
  }
  const place = step.isGradient ? nameOf(step) : step.formula || step.node;
  const who = step.exercise ? TEXT.by(step.exercise) : TEXT.is;
  return [`${gone.length} / ${count}: ${place}${who} ${stands(step)}`, where(gone), ...step.problem]
    .filter(Boolean)
    .join(' ');
}

// Where the first wrong place is; empty if there is none so far.
export function where(gone) {
  const first = firstMistake(gone);
  if (!first) {
    return '';
  }
  const isHere = first === gone[gone.length - 1];
  return `${isHere ? TEXT.firstWrong : TEXT.firstWas(nameOf(first))} ${entry(first)}`.trim();
}

function entry(step) {
  if (step.entry < 0) {
    return '';
  }
  const width = step.right[0].length;
  const [i, j] = [Math.floor(step.entry / width), step.entry % width];
  return TEXT.entry(i, j, short(step.value[i][j]), short(step.right[i][j]));
}
