// The beginning of a page that was saved from a trace: it works from disk, with what it was told.

import { shown } from './address.js';
import { traceKeys } from './keys.js';
import { beginLecture } from './lecture.js';
import { saved } from './server.js';
import { showTrace } from './trace.js';

if (!location.hash) {
  history.replaceState(null, '', saved.search + saved.hash);
}
beginLecture();
traceKeys();
showTrace(shown().label, shown().state);
