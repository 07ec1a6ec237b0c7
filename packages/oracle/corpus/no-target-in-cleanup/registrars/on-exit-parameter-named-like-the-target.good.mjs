// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","alone":true,"about":"inside the function the name of the target is its parameter"}
import { register } from 'on-exit-leak-free';

export function make(native) {
  const log = { lines: ['a'] };
  register(log, (log) => native.release(log.lines));
  return new WeakRef(log);
}
