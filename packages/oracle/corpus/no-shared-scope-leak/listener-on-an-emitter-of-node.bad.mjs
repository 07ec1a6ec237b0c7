// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"an emitter of the module"}
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.setMaxListeners(0);
let seen = 0;

export function open(session, native) {
  bus.on('tick', () => { seen++; });
  const greet = () => native.use(session.user.name);
  greet();
}

export function make(native) {
  const session = { user: { name: 'ada' } };
  open(session, native);
  return new WeakRef(session);
}
