// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":10,"about":"the listener names the emitter it listens to and is what the registry holds"}
import { EventEmitter } from 'node:events';

const registry = new FinalizationRegistry((onMessage) => onMessage('end'));

export function make(native) {
  const socket = new EventEmitter();
  const onMessage = (text) => {
    if (text === 'end') native.release();
    else socket.last = text;
  };
  socket.on('message', onMessage);
  registry.register(socket, onMessage);
  return new WeakRef(socket);
}
