// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the cleanup names the target in a type annotation only"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(value?: unknown): void }) {
  const socket = { port: 8080 };
  registry.register(socket, () => {
    let last: typeof socket | null = null;
    native.release(last);
  });
  return new WeakRef(socket);
}
