// {"rule":"no-misplaced-option","expect":"report","truth":"collected, cleanup never runs","about":"whichever of the two it is, it is an option","line":10}
import * as reclaim from 'reclaim';

const releaseOf = (native) => () => native.release();
const when = typeof process === 'undefined' ? reclaim.beforeExit : reclaim.atExit;

export function make(native) {
  const file = { name: 'file' };
  try {
    reclaim.addCleanup(file, releaseOf(native), when);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return new WeakRef(file);
}
