// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the timeout is armed with a WeakRef"}
const registry = new FinalizationRegistry((handle) => handle.release());

function poll(ref) {
  const meter = ref.deref();
  if (!meter) return;
  meter.value++;
  setTimeout(poll, 1, ref).unref();
}
export function make(native) {
  const meter = { value: 0 };
  const ref = new WeakRef(meter);
  poll(ref);
  registry.register(meter, native);
  return ref;
}
