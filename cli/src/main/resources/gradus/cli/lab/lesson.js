// A lesson, typeset.

import { element, replace } from './dom.js';
import { exportControls } from './export.js';
import { typeset } from './learn.js';
import { get } from './server.js';
import { TEXT } from './text.js';
import { links } from './views.js';

export async function showLesson(label) {
  const lesson = await get(`api/lesson/${label}`);
  const text = element('article', { 'aria-label': TEXT.lessonOf(label) }, typeset(lesson.html));
  replace(document.getElementById('content'), links(label, lesson.hasTrace), text, exportControls(() => `lesson-${label}`));
}
