// {"rule":"no-unpruned-weakref","expect":"possible","truth":"collected, cleanup runs","harm":"dead entries stay","about":"each event brings another object","line":7}
import { EventEmitter } from 'node:events';

const server = new EventEmitter();
const sockets = new Set();
export function serve(emitter) {
  emitter.on('connection', (socket) => { sockets.add(new WeakRef(socket)); });
}
serve(server);
const track = (socket) => {
  server.emit('connection', socket);
  return socket;
};

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  const first = track({ at: 0 });
  watch.register(first, native.release);
  for (let turn = 1; turn < 20; turn++) track({ at: turn });
  return new WeakRef(first);
}

export function later(native) {
  native.left(20, sockets.size);
}
