// The hunt: somebody's code with one mistake; first the line is asked for, then the cause.

import { element, replace } from './dom.js';
import { frame, typeset } from './learn.js';
import { post } from './server.js';
import { TEXT } from './text.js';

export async function showHunt(label) {
  const task = await post('api/hunt', { step: label }).catch((failure) => ({ failure }));
  if (!task.task) {
    frame('hunt', label, task.hasTrace ?? false, element('p', { role: 'status' }, task.failure?.message ?? task.why));
    return;
  }
  const code = element('ol', { class: 'code' }, ...task.code.map((line) => element('li', {}, element('code', {}, line))));
  const place = element('div', { 'aria-live': 'polite' });
  frame(
    'hunt',
    label,
    task.hasTrace,
    element('h3', {}, task.title),
    typeset(task.story),
    element('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': TEXT.code }, code),
    element('pre', { tabindex: 0 }, task.picture),
    place,
  );
  askLine(task, label, place);
}

function askLine(task, label, place) {
  const field = element('input', { id: 'line', autocomplete: 'off' });
  const told = element('p', { role: 'status' });
  const judge = async (event) => {
    event.preventDefault();
    const judged = await answer(task, { line: field.value }, told);
    if (judged && !judged.asksAgain) {
      field.disabled = true;
      askCause(task, label, place);
    }
  };
  const ask = element('label', { for: 'line' }, `${TEXT.whichLine} `);
  place.append(element('form', { onsubmit: judge, class: 'controls' }, ask, field, element('button', {}, TEXT.answer)), told);
}

function askCause(task, label, place) {
  const told = element('p', { role: 'status' });
  const choose = (letter) => async () => {
    buttons.forEach((each) => (each.disabled = true));
    const judged = await answer(task, { cause: letter }, told);
    const next = element('button', { onclick: () => showHunt(label) }, TEXT.nextTask);
    place.append(...(judged ? [typeset(judged.after)] : []), next);
    next.focus();
  };
  const buttons = Object.entries(task.causes).map(([letter, text]) =>
    element('button', { class: 'cause', onclick: choose(letter) }, `${letter}. ${text}`),
  );
  place.append(element('p', {}, TEXT.whichCause), ...buttons, told);
  buttons[0].focus();
}

// What an answer came to; what was no answer counts for nothing.
async function answer(task, given, told) {
  const judged = await post('api/hunt/answer', { task: task.task, ...given }).catch((failure) => ({ failure }));
  replace(told, judged.failure?.message ?? `${judged.isRight ? '✔' : '✘'} ${judged.sentence}`);
  return judged.failure ? null : judged;
}
