// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","alone":true,"line":7,"shared":true,"about":"the function takes the object as argument, but a sibling closure puts it into the scope that is kept"}
import { register } from 'on-exit-leak-free';

export function make(native) {
  const log = { lines: [] };
  log.write = (line) => { log.lines.push(line); };
  register(log, (it) => native.release(it.lines));
  return new WeakRef(log);
}
