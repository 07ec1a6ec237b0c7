// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the proxy knows its handler and its raw object; neither of them knows the proxy"}
const registry = new FinalizationRegistry(({ native, handler }) => native.release(handler.reads));

export function make(native) {
  const handler = {
    reads: 0,
    get(raw, key) { handler.reads++; return raw[key]; },
  };
  const tracked = new Proxy({ id: 1 }, handler);
  registry.register(tracked, { native, handler });
  return new WeakRef(tracked);
}
