// The links between all views of a step.

import { element } from './dom.js';
import { TEXT } from './text.js';

export function links(label, hasTrace) {
  const names = ['lesson', ...(hasTrace ? ['trace'] : []), 'hints', 'derivation', 'quiz', 'examples', 'hunt'];
  const all = names.map((name) =>
    element('li', {}, element('a', { href: `#${name}/${label}`, 'aria-current': isShown(name) && 'page' }, TEXT.views[name])),
  );
  return element('nav', { class: 'views server', 'aria-label': TEXT.viewsOf(label) }, element('ul', {}, ...all));
}

function isShown(name) {
  return (document.body.dataset.view || 'lesson') === name;
}
