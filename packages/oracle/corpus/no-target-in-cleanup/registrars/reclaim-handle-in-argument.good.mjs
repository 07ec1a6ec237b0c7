// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the argument gets the handle of its own registration, which holds no target"}
import { addCleanup } from 'reclaim';

const release = ({ native }) => native.release(3);

export function make(native) {
  const stream = { native };
  const state = { native };
  state.handle = addCleanup(stream, release, state);
  return new WeakRef(stream);
}
