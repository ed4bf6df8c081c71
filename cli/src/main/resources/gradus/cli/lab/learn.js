// What there is to learn beside the lesson: hints, the derivation behind its door, and examples.

import { element, replace } from './dom.js';
import { exportControls } from './export.js';
import { showHunt } from './hunt.js';
import { showQuiz } from './quiz.js';
import { get, post } from './server.js';
import { TEXT } from './text.js';
import { attempt, statusLine } from './told.js';
import { links } from './views.js';

// The views of this module, by their names in the address.
export const VIEWS = { hints: showHints, derivation: showDerivation, quiz: showQuiz, examples: showExamples, hunt: showHunt };

// The server makes this HTML of the kit's own texts, and writes out all markup in them.
export function typeset(html) {
  const made = element('div');
  made.innerHTML = html;
  // What is wider than the window is scrolled, also by the keyboard.
  for (const wide of made.querySelectorAll('math[display="block"], table, pre')) {
    const frame = element('div', { class: 'wide', tabindex: 0, role: 'group' });
    wide.replaceWith(frame);
    frame.append(wide);
  }
  return made;
}

export function frame(name, label, hasTrace, ...children) {
  const head = element('h2', {}, `${TEXT.views[name]} ${label}`);
  replace(document.getElementById('content'), links(label, hasTrace), head, ...children, exportControls(() => `${name}-${label}`));
}

async function showHints(label) {
  const { methods, hasTrace } = await get(`api/hints/${label}`);
  frame('hints', label, hasTrace, element('p', { class: 'quiet' }, TEXT.hintsHelp), ...methods.map(hints));
}

function hints(method) {
  const shown = element('div', { 'aria-live': 'polite' });
  const told = statusLine();
  const fill = (now) => {
    const all = now.shown.map((html, i) => element('section', {}, element('h4', {}, TEXT.hint(i + 1, now.count)), typeset(html)));
    const next = element('button', { class: 'server', 'data-method': now.id, onclick: ask }, TEXT.nextHint(now.shown.length + 1, now.count));
    const price = now.isNextLast && now.isClosed ? [element('p', { class: 'quiet server' }, now.hasDerivation ? TEXT.hintOpens : TEXT.hintIsLast)] : [];
    replace(shown, ...all, ...(now.shown.length < now.count ? [...price, next] : []));
  };
  const ask = attempt(told, async () => {
    const now = await post('api/hint', { method: method.id });
    fill(now);
    shown.querySelector('section:last-of-type h4')?.setAttribute('tabindex', '-1');
    shown.querySelector('section:last-of-type h4')?.focus();
  });
  fill(method);
  return element('section', {}, element('h3', {}, method.id), shown, told);
}

async function showDerivation(label) {
  const page = await get(`api/derivation/${label}`);
  const show = (html) => frame('derivation', label, page.hasTrace, element('article', {}, typeset(html)));
  if (page.html) {
    show(page.html);
    return;
  }
  if (page.why) {
    frame('derivation', label, page.hasTrace, element('p', { role: 'status' }, page.why));
    return;
  }
  const told = statusLine();
  const open = attempt(told, async () => show((await post('api/derivation', { step: label })).html));
  const one = (method) => attempt(told, async () => show((await post('api/derivation', { step: label, method })).html));
  frame(
    'derivation',
    label,
    page.hasTrace,
    element('p', {}, page.question),
    element('p', {}, element('button', { id: 'open', onclick: open }, TEXT.openAll)),
    ...page.methods.map((method) => element('p', {}, element('button', { onclick: one(method) }, TEXT.openOne(method)))),
    told,
  );
}

async function showExamples(label) {
  const place = element('div', { 'aria-live': 'polite' });
  const run = async () => {
    replace(place, element('p', {}, TEXT.running));
    const found = await post('api/examples', { step: label }).catch((failure) => ({ failure }));
    replace(place, ...(found.failure ? [element('p', {}, found.failure.message)] : verdicts(found)));
  };
  const { file, hasTrace } = await get(`api/hints/${label}`);
  const help = element('p', {}, TEXT.examplesHelp, element('code', {}, file));
  frame('examples', label, hasTrace, help, element('button', { class: 'server', id: 'run', onclick: run }, TEXT.runExamples), place);
}

function verdicts(found) {
  const messages = found.messages.map((each) => element('pre', {}, TEXT.compileError(each.line, each.text)));
  const methods = found.methods.map((each) =>
    element(
      'section',
      {},
      element('h3', {}, each.method),
      element('p', {}, each.count ? TEXT.caught(each) : TEXT.noExamples(each.wrongVersions)),
      element('ul', {}, ...each.examples.map((one) => element('li', {}, `${TEXT.examples[one.status] ?? one.status} ${one.name} ${one.sentence}`))),
    ),
  );
  return [...messages, ...methods];
}
