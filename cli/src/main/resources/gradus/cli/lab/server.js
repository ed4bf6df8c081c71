// Everything that the page asks of the server that has given it out. A page that was saved has no
// server: it answers with what it was told before.

import { TEXT } from './text.js';

const embedded = document.getElementById('saved');

export const saved = embedded ? JSON.parse(embedded.textContent) : null;

const replies = { ...saved?.replies };

// The latest answers, by what was asked.
export function recorded() {
  return replies;
}

// Keeps what was told of without being asked for.
export function record(name, reply) {
  replies[name] = reply;
}

export function get(path) {
  return ask(path, {});
}

// In a saved page the numbers and the choice are those that it was saved with.
export function post(path, body) {
  const { choice } = replies[path] ?? {};
  if (saved && choice !== undefined && choice !== (body.choice ?? choice)) {
    return Promise.reject(new Error(TEXT.notSaved));
  }
  return ask(path, { method: 'POST', body: JSON.stringify(body) });
}

// What the server answers, or that there is none any more.
export function fetched(path, options) {
  return fetch(path, options).catch(() => {
    throw new Error(TEXT.lost);
  });
}

async function ask(path, options) {
  if (saved) {
    return replies[path];
  }
  const response = await fetched(path, options);
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  const reply = await response.json();
  if (path === 'api/trace' || path === 'api/mistakes') {
    record(path, reply);
  }
  return reply;
}

// Calls the listener of an event's name with its data, also after the connection was lost.
export function listen(listeners, lost) {
  const source = new EventSource('events');
  for (const [name, listener] of Object.entries(listeners)) {
    source.addEventListener(name, (event) => listener(JSON.parse(event.data)));
  }
  source.onerror = () => lost(source.readyState === EventSource.CLOSED ? TEXT.lost : TEXT.connecting);
}
