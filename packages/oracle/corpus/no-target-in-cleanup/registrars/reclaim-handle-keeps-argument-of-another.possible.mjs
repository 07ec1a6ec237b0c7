// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a stopped handle has let go of its argument, which was the target of another registration"}
import { addCleanup } from 'reclaim';

const release = ({ native }) => native.release(3);

export function make(native) {
  const stream = { native };
  const other = {};
  const state = { native };
  state.handle = addCleanup(other, release, { stream });
  addCleanup(stream, release, state);
  state.handle.stop();
  return new WeakRef(stream);
}
