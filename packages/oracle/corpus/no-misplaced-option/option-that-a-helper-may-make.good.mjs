// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function of the file makes the option for some, and for this one nothing"}
import { addCleanup, externalBytes } from 'reclaim';

const releaseOf = (native) => () => native.release();
function weigh(bytes) {
  if (bytes > 1024) return externalBytes(bytes);
  return undefined;
}

export function make(native) {
  const matrix = { name: 'matrix' };
  addCleanup(matrix, releaseOf(native), weigh(96));
  return new WeakRef(matrix);
}
