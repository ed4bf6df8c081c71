// Asks for a number before it is shown.

import { element } from './dom.js';
import { short } from './numbers.js';
import { TEXT } from './text.js';
import { nameOf } from './tracetext.js';
import { namesOfNumber } from './whatif.js';

// As many digits as a person computes by hand.
const NEAR = 5e-3;

// Asks for one entry of a step. The number of the step chooses the entry, so that another one is asked
// each time and the same one again. The arrow behind what was written goes forward, as it does elsewhere.
export function question(step, number, tell, forward) {
  const width = step.right[0].length;
  const at = number % (step.right.length * width);
  const [i, j] = [Math.floor(at / width), at % width];
  const field = element('input', { id: 'guess', autocomplete: 'off', inputmode: 'decimal' });
  let judged = '';
  const judge = () => {
    judged = field.value;
    tell(verdict(step, i, j, judged));
  };
  const submit = (event) => {
    event.preventDefault();
    judge();
  };
  field.addEventListener('keydown', (event) => {
    const isBehindAll = field.selectionStart === field.value.length && !event.shiftKey;
    if (event.key === 'ArrowRight' && isBehindAll && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      forward();
    }
  });
  const isOne = step.right.length * width === 1;
  const form = element(
    'form',
    { onsubmit: submit, class: 'controls' },
    element('label', { for: 'guess' }, TEXT.ask(isOne ? nameOf(step) : `${nameOf(step)} [${i},${j}]`, step.formula)),
    field,
    element('button', {}, TEXT.answer),
  );
  return {
    form,
    field,
    judge,
    isToJudge: () => field.value.trim() !== '' && field.value !== judged,
  };
}

function verdict(step, i, j, text) {
  const guess = parsed(text);
  if (!Number.isFinite(guess)) {
    return { isRight: false, words: TEXT.noNumber };
  }
  const right = step.right[i][j];
  const isNear = (number) => Math.abs(guess - number) <= NEAR * Math.max(1e-2, Math.abs(number));
  if (isNear(right)) {
    return { isRight: true, words: TEXT.guessRight(short(right)) };
  }
  const names = [...new Set(namesOfNumber(step, i, j, isNear))];
  if (isNear(-right)) {
    names.push(TEXT.otherSign);
  }
  return { isRight: false, words: names.length ? TEXT.guessNamed(names[0]) : TEXT.guessWrong };
}

// 0.5, 0,5 and 1/2 are one number; a minus may be a hyphen.
function parsed(text) {
  const [above, below] = text.replace(/[−–]/g, '-').replace(',', '.').split('/');
  return above.trim() === '' ? NaN : Number(above) / (below === undefined ? 1 : Number(below));
}
