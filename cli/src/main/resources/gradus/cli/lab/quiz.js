// A quiz: one question after the other, with numbers that are drawn anew in each.

import { element, replace } from './dom.js';
import { frame } from './learn.js';
import { post } from './server.js';
import { TEXT } from './text.js';
import { attempt, statusLine } from './told.js';

export async function showQuiz(label) {
  const quiz = await post('api/quiz', { step: label });
  const place = element('div');
  frame('quiz', label, quiz.hasTrace, place);
  await ask(quiz, 0, 0, place);
}

function ask(quiz, number, right, place) {
  const item = quiz.items[number];
  if (!item) {
    replace(place, element('p', { role: 'status' }, TEXT.quizEnd(right, quiz.items.length)), ...again(quiz.step));
    return;
  }
  const told = element('div', { role: 'status' });
  const go = async (event) => {
    event.preventDefault();
    const given = { quiz: quiz.quiz, id: item.id, answer: answerOf(event.target) };
    const verdict = await post('api/quiz/answer', given).catch((failure) => ({ failure }));
    if (verdict.failure) {
      // Another page may have begun another quiz.
      replace(told, element('p', {}, verdict.failure.message), ...again(quiz.step));
      return;
    }
    replace(told, ...verdict.sentences.map((sentence) => element('p', {}, sentence)));
    if (verdict.kind !== 'again') {
      const isRight = verdict.kind === 'right';
      const read = isRight ? [] : [element('p', {}, TEXT.read(verdict.read))];
      const next = element('button', { onclick: () => ask(quiz, number + 1, right + isRight, place) }, TEXT.nextQuestion);
      form.querySelectorAll('input, button').forEach((each) => (each.disabled = true));
      told.append(...read, next);
      next.focus();
    }
  };
  const form = element('form', { onsubmit: go }, ...fields(item), element('p', {}, element('button', {}, TEXT.answer)));
  const head = element('h3', { tabindex: '-1' }, TEXT.question(number + 1, quiz.items.length));
  replace(place, head, element('p', { class: 'paragraph' }, item.question), form, told);
  head.focus();
}

function again(label) {
  const told = statusLine();
  return [element('button', { type: 'button', onclick: attempt(told, () => showQuiz(label)) }, TEXT.quizAgain), told];
}

function fields(item) {
  const choices = Object.entries(item.choices);
  if (!choices.length) {
    const field = element('input', { name: 'answer', id: 'answer', autocomplete: 'off' });
    return [element('label', { for: 'answer' }, `${TEXT.yourAnswer(item.form)} `), field];
  }
  const all = choices.map(([letter, text]) =>
    element('label', { class: 'choice' }, element('input', { type: 'radio', name: 'answer', value: letter }), ` ${letter}. ${text}`),
  );
  return [element('fieldset', {}, element('legend', {}, TEXT.yourAnswer(item.form)), ...all)];
}

// Nothing chosen leaves the question out, as ? does in the terminal.
function answerOf(form) {
  return new FormData(form).get('answer') || '?';
}
