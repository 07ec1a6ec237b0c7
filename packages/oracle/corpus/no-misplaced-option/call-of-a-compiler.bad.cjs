// {"rule":"no-misplaced-option","expect":"report","truth":"collected, cleanup never runs","about":"as TypeScript writes it for CommonJS: the function is called without the module as its receiver","line":11}
'use strict';
var __importStar = (this && this.__importStar) || function (mod) { return mod; };
const reclaim = __importStar(require('reclaim'));

const releaseOf = (native) => () => native.release();

exports.make = function make(native) {
  const file = { name: 'file' };
  try {
    (0, reclaim.addCleanup)(file, releaseOf(native), reclaim.atExit);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return new WeakRef(file);
};
