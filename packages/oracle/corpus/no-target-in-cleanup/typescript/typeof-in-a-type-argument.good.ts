// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a type argument names the target as a type only"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  const socket = { port: 8080 };
  const index = () => new Map<string, typeof socket>();
  registry.register(socket, () => native.release());
  return new WeakRef<typeof socket>(socket);
}
