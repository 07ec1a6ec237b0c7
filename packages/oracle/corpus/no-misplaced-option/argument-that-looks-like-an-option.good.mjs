// {"rule":"no-misplaced-option","expect":"silent","truth":"collected, cleanup runs","about":"a record of that shape, and a function of the program by that name, are arguments like any other"}
import { addCleanup } from 'reclaim';

const atExit = { attach() {} };
const release = ({ native }) => native.release();

export function make(native) {
  const file = { name: 'file' };
  addCleanup(file, release, { native, atExit, isAtExit: true });
  return new WeakRef(file);
}
