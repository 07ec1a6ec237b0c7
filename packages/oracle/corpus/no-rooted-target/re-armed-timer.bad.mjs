// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a timeout that arms itself again"}
const registry = new FinalizationRegistry((handle) => handle.release());

function poll(meter) {
  meter.value++;
  setTimeout(() => poll(meter), 1).unref();
}
export function make(native) {
  const meter = { value: 0 };
  poll(meter);
  registry.register(meter, native);
  return new WeakRef(meter);
}
