// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the argument reaches the target two steps away, which addCleanup does not see"}
import { addCleanup } from 'reclaim';

const release = ({ native }) => native.release(3);

export function make(native) {
  const stream = { native };
  const state = { native, back: { stream } };
  addCleanup(stream, release, state);
  return new WeakRef(stream);
}
