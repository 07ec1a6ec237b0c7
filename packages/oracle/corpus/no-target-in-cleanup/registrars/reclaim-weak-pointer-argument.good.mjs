// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a weak pointer to the target is no reference to it"}
import { addCleanup, weak } from 'reclaim';

const release = ({ native, pointer }) => native.release(pointer.deref() === undefined ? 3 : 4);

export function make(native) {
  const stream = { native };
  addCleanup(stream, release, { native, pointer: weak(stream) });
  return new WeakRef(stream);
}
