// {"rule":"no-misplaced-option","expect":"report","truth":"collected, cleanup never runs","about":"atExit stands where the argument stands: the call throws, and nothing is registered","line":9}
import { addCleanup, atExit } from 'reclaim';

const releaseOf = (native) => () => native.release();

export function make(native) {
  const file = { name: 'file' };
  try {
    addCleanup(file, releaseOf(native), atExit);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return new WeakRef(file);
}
