// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the raw object caches its own proxy and is what the registry holds"}
const registry = new FinalizationRegistry((raw) => raw.native.release());

function reactive(raw) {
  const proxy = new Proxy(raw, {});
  raw.proxy = proxy;
  registry.register(proxy, raw);
  return proxy;
}

export function make(native) {
  return new WeakRef(reactive({ native, count: 0 }));
}
