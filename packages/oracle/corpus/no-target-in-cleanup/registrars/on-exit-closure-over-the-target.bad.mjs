// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","alone":true,"line":6,"about":"the function to run at exit is held, and it names the object it is for"}
import { register } from 'on-exit-leak-free';

export function make(native) {
  const log = { lines: ['a'] };
  register(log, () => native.release(log.lines));
  return new WeakRef(log);
}
