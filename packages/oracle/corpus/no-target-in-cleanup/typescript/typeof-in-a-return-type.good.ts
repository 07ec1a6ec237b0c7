// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the return type and a type predicate of sibling closures name the target"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  const socket = { port: 8080 };
  const none = (): typeof socket | undefined => undefined;
  const isSocket = (value: unknown): value is typeof socket => value !== null;
  type Keys = keyof typeof socket;
  const keys = (): Keys[] => ['port'];
  registry.register(socket, () => native.release());
  return new WeakRef(socket);
}
