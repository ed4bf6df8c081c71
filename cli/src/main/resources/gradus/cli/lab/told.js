// What a button asks for may be refused: then the sentence stands where the button is.

import { element } from './dom.js';

export function statusLine() {
  return element('p', { class: 'refusal', role: 'status' });
}

// Does something, and writes into a status line why it could not be done.
export function attempt(line, act) {
  return async (...given) => {
    line.textContent = '';
    try {
      await act(...given);
    } catch (failure) {
      line.textContent = failure.message;
    }
  };
}
