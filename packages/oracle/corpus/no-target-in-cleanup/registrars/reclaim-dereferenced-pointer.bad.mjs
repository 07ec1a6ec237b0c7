// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"what a weak pointer gave is the target itself"}
import { addCleanup, weak } from 'reclaim';

const release = ({ native }) => native.release(3);

export function make(native) {
  const stream = { native };
  const pointer = weak(stream);
  const state = { native, current: { stream: pointer.deref() } };
  addCleanup(stream, release, state);
  return new WeakRef(stream);
}
