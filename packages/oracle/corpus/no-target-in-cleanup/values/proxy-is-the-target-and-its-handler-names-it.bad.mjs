// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the handler is held and one of its traps answers with the proxy itself"}
const registry = new FinalizationRegistry(({ native, handler }) => native.release(handler.reads));

export function make(native) {
  const handler = {
    reads: 0,
    get(raw, key) { handler.reads++; return key === 'self' ? tracked : raw[key]; },
  };
  const tracked = new Proxy({ id: 1 }, handler);
  registry.register(tracked, { native, handler });
  return new WeakRef(tracked);
}
