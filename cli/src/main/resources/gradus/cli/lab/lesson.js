// A lesson, typeset.

import { element, replace } from './dom.js';
import { get } from './server.js';
import { TEXT } from './text.js';

export async function showLesson(label) {
  const lesson = await get(`api/lesson/${label}`);
  const text = element('article', { 'aria-label': TEXT.lessonOf(label) });
  // The server makes this HTML of a lesson of the kit, and writes out all markup in it.
  text.innerHTML = lesson.html;
  const trace = element('p', {}, element('a', { href: `#trace/${label}` }, TEXT.toTrace));
  replace(document.getElementById('content'), ...(lesson.hasTrace ? [trace] : []), text);
}
