// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the named listener has the WeakRef alone"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const meter = { ticks: 0 };
  const ref = new WeakRef(meter);
  function onTick() { const one = ref.deref(); if (one) one.ticks++; }
  process.on('reclaim-tick', onTick);
  registry.register(meter, native);
  return ref;
}
