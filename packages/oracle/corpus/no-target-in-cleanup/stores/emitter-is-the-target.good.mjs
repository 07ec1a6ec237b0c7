// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the listener on the target leads to the held record, not the other way"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry((stats) => stats.native.release(stats.messages));

export function make(native) {
  const socket = new EventEmitter();
  const stats = { native, messages: 0 };
  socket.on('message', () => { stats.messages++; });
  registry.register(socket, stats);
  return new WeakRef(socket);
}
