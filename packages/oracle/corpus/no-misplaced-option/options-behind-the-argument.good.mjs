// {"rule":"no-misplaced-option","expect":"silent","truth":"collected, cleanup runs","about":"options stand behind the argument, which may be undefined"}
import { addCleanup, atExit, externalBytes } from 'reclaim';

const releaseOf = (native) => () => native.release();

export function make(native) {
  const file = { name: 'file' };
  addCleanup(file, releaseOf(native), undefined, atExit, externalBytes(1024));
  return new WeakRef(file);
}
