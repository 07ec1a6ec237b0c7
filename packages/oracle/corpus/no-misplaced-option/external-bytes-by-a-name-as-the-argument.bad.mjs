// {"rule":"no-misplaced-option","expect":"report","truth":"collected, cleanup never runs","about":"what externalBytes gives has a name, and stands where the argument stands: the call throws, and nothing is registered","line":11}
import * as reclaim from 'reclaim';

const weight = reclaim.externalBytes(1024);

const releaseOf = (native) => () => native.release();

export function make(native) {
  const image = { width: 3 };
  try {
    reclaim.addCleanup(image, releaseOf(native), weight, reclaim.beforeExit);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return new WeakRef(image);
}
