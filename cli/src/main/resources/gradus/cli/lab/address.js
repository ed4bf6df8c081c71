// The part of the address behind its #: which view is shown, of which step, and how it stands.
// Such an address is a link: whoever opens it sees the same.

export function shown() {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const [view, label = ''] = path.split('/');
  return { view, label, state: new URLSearchParams(query) };
}

// Holds how a view stands, without a new entry in the browser's history.
export function hold(state) {
  const { view, label } = shown();
  const query = new URLSearchParams(state).toString();
  history.replaceState(null, '', `${location.search}#${view}/${label}${query ? `?${query}` : ''}`);
}
