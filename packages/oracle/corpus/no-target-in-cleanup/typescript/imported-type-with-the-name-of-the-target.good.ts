// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a type import is hidden by the variable that is the target, and the closures use a type only"}
import type { Socket as socket } from 'node:net';

const registry = new FinalizationRegistry<() => void>((free) => free());
type Opened = { peer?: socket };

export function make(native: { release(): void }) {
  const socket: Opened = {};
  const withPeer = (peer: typeof socket.peer): Opened => ({ peer });
  registry.register(socket, () => native.release());
  return new WeakRef(socket);
}
