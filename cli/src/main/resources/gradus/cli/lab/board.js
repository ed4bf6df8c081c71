// The ladder of steps with today's verdicts, and the reports of what is wrong.

import { element, replace } from './dom.js';
import { post, recorded } from './server.js';
import { TEXT } from './text.js';
import { attempt } from './told.js';

export function showBoard(board) {
  document.getElementById('headline').textContent = board.headline;
  document.getElementById('running').textContent = board.running;
  const grade = element('button', { onclick: attempt(document.getElementById('running'), () => post('api/grade', {})) }, TEXT.grade);
  replace(document.getElementById('ladder'), grade, element('ol', {}, ...board.steps.map(step)));
  showReports(board.reports);
}

let here = '';

// Marks the step that is shown.
export function markStep(label) {
  here = label;
  for (const link of document.querySelectorAll('#ladder .step > a')) {
    if (link.hash.endsWith(`/${label}`)) {
      link.setAttribute('aria-current', 'true');
    } else {
      link.removeAttribute('aria-current');
    }
  }
}

function step(each) {
  const methods = each.methods.map(method);
  const title = element('a', { href: `#lesson/${each.label}`, 'aria-current': each.label === here && 'true' }, `${each.label} ${each.title}`);
  const points = element('span', { class: 'quiet' }, ` ${TEXT.points(each.points, each.of)}`);
  return element('li', { class: 'step' }, title, points, element('ol', { class: 'methods' }, ...methods));
}

function method(each) {
  const marks = [TEXT.signs[each.status], each.isStale ? '?' : '', each.hasStar ? '★' : ''].join('');
  const said = [each.words, each.isStale ? TEXT.stale : '', each.hasStar ? TEXT.star : ''];
  const sign = element('span', { class: 'sign', 'aria-hidden': 'true' }, marks);
  const words = element('span', { class: 'said' }, ` (${said.filter(Boolean).join(', ')})`);
  return element('li', { class: each.status }, sign, ` ${each.name}`, words);
}

function report(each) {
  const lines = [...each.given, ...each.lines].join('\n');
  const head = element('h3', {}, `${each.label}: ${each.words}`);
  return element('section', { class: each.status }, head, element('pre', {}, lines));
}

function showReports(reports) {
  const shown = reports.map(report);
  const none = element('p', {}, TEXT.nothingWrong);
  replace(
    document.getElementById('reports'),
    element('h2', {}, TEXT.reports),
    ...(shown.length ? shown : [none]),
  );
}

// The mistakes that the grader names in a method.
export function diagnosesOf(exercise) {
  const reports = recorded().board?.reports ?? [];
  return reports.filter((each) => each.method === exercise).flatMap((each) => each.diagnoses);
}
