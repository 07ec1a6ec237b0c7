// {"rule":"no-misplaced-option","expect":"report","truth":"collected, cleanup never runs","about":"a function of the file makes the option","line":10}
import { addCleanup, externalBytes } from 'reclaim';

const releaseOf = (native) => () => native.release();
const weigh = (rows, columns) => externalBytes(rows * columns * 8);

export function make(native) {
  const matrix = { name: 'matrix' };
  try {
    addCleanup(matrix, releaseOf(native), weigh(3, 4));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return new WeakRef(matrix);
}
