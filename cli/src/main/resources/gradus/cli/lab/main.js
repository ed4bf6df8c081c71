// The page's beginning: follows the server's events, and shows what the address names.

import { showBoard } from './board.js';
import { replace } from './dom.js';
import { showLesson } from './lesson.js';
import { showPlay, showRuns } from './playground.js';
import { listen } from './server.js';
import { TEXT } from './text.js';
import { move, showTrace } from './trace.js';

let next = '01';

function route() {
  const [view, label] = location.hash.slice(1).split('/');
  if (view === 'playground') {
    return;
  }
  const shown = view === 'trace' ? showTrace(label) : showLesson(label || next || '01');
  shown.catch((failure) => replace(document.getElementById('content'), failure.message));
}

listen(
  {
    runs: showRuns,
    play: showPlay,
    board(board) {
      const isFirst = next !== board.next && !location.hash;
      next = board.next;
      showBoard(board);
      if (isFirst) {
        route();
      }
    },
  },
  (message) => {
    document.getElementById('running').textContent = message;
  },
);

// One key a step; in a field the keys move the cursor, as everywhere.
window.addEventListener('keydown', (event) => {
  const isWriting = ['INPUT', 'SELECT', 'TEXTAREA'].includes(event.target.tagName);
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by && !isWriting && location.hash.startsWith('#trace/')) {
    event.preventDefault();
    move(by);
  }
});

window.addEventListener('hashchange', route);
document.getElementById('running').textContent = TEXT.connecting;
route();
