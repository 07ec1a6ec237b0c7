// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"typeof as an expression names the variable, unlike typeof in a type"}
const registry = new FinalizationRegistry<() => void>((free) => free());

interface Native { release(): void }

export function make(native: Native) {
  const socket = { port: 8080, open: true };
  const kind = (): string => typeof socket;
  registry.register(socket, () => native.release());
  return new WeakRef(socket);
}
