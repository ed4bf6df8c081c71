// The page's beginning: follows the server's events, and shows what the address names.

import { shown } from './address.js';
import { markStep, showBoard } from './board.js';
import { replace } from './dom.js';
import { traceKeys } from './keys.js';
import { VIEWS } from './learn.js';
import { beginLecture } from './lecture.js';
import { showLesson } from './lesson.js';
import { showPlay, showRuns, showWait } from './playground.js';
import { listen, record } from './server.js';
import { TEXT } from './text.js';
import { reloadTrace, showTrace } from './trace.js';

let next = '01';
let wasRunning = false;

function route() {
  const { view, label, state } = shown();
  document.body.dataset.view = view || 'lesson';
  if (view === 'playground') {
    document.title = TEXT.title(view, '');
    return;
  }
  const step = label || next || '01';
  markStep(step);
  const show = { trace: showTrace, ...VIEWS }[view] ?? showLesson;
  document.title = TEXT.title(view, step);
  show(step, state).catch(tell);
}

function tell(failure) {
  replace(document.getElementById('content'), failure.message);
}

// A save that has been graded goes through the trace as well, and only then: while it is compiled
// there is nothing to run.
function follow(board) {
  const hasEnded = wasRunning && !board.running;
  wasRunning = Boolean(board.running);
  if (hasEnded && shown().view === 'trace') {
    reloadTrace().catch(tell);
  }
}

listen(
  {
    runs: showRuns,
    play: showPlay,
    waits: showWait,
    board(board) {
      record('board', board);
      const isFirst = next !== board.next && !location.hash;
      next = board.next;
      showBoard(board);
      follow(board);
      if (isFirst) {
        route();
      }
    },
  },
  (message) => {
    document.getElementById('running').textContent = message;
  },
);

beginLecture();
traceKeys();
window.addEventListener('hashchange', route);
document.getElementById('running').textContent = TEXT.connecting;
route();
