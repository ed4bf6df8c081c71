// Everything that the page asks of the server that has given it out.

import { TEXT } from './text.js';

export async function get(path) {
  return answer(await fetch(path));
}

export async function post(path, body) {
  return answer(await fetch(path, { method: 'POST', body: JSON.stringify(body) }));
}

async function answer(response) {
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.json();
}

// Calls the listener of an event's name with its data, also after the connection was lost.
export function listen(listeners, lost) {
  const source = new EventSource('events');
  for (const [name, listener] of Object.entries(listeners)) {
    source.addEventListener(name, (event) => listener(JSON.parse(event.data)));
  }
  source.onerror = () => lost(source.readyState === EventSource.CLOSED ? TEXT.lost : TEXT.connecting);
}
