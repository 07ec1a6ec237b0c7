// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the timeout ends after three rounds"}
const registry = new FinalizationRegistry((handle) => handle.release());

function poll(meter) {
  meter.value++;
  if (meter.value < 3) setTimeout(() => poll(meter), 1);
}
export function make(native) {
  const meter = { value: 0 };
  poll(meter);
  registry.register(meter, native);
  return new WeakRef(meter);
}
