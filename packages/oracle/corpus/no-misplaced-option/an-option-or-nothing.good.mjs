// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"of the two only one is an option, and the other one it is","needs":"process"}
import * as reclaim from 'reclaim';

const releaseOf = (native) => () => native.release();
const when = typeof process === 'undefined' ? reclaim.beforeExit : undefined;

export function make(native) {
  const file = { name: 'file' };
  reclaim.addCleanup(file, releaseOf(native), when);
  return new WeakRef(file);
}
