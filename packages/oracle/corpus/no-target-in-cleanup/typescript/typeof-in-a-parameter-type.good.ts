// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"typeof in the type of a parameter captures nothing"}
const registry = new FinalizationRegistry<() => void>((free) => free());

interface Native { release(): void }

export function make(native: Native) {
  const socket = { port: 8080, open: true };
  const describe = (other: typeof socket): string => `port ${other.port}`;
  registry.register(socket, () => native.release());
  return new WeakRef(socket);
}
