// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","alone":true,"about":"the function gets the object as its argument at exit; once the object is collected there is nothing to run"}
import { register } from 'on-exit-leak-free';

function flush(log, event) {
  log.lines.push(event);
}

export function make(native) {
  const log = { lines: ['a'], native };
  register(log, flush);
  return new WeakRef(log);
}
