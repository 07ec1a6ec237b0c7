// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the callback of the observer has a weak reference only"}
const registry = new FinalizationRegistry(({ native }) => native.release());

function count(ref) {
  const meter = ref.deref();
  if (meter) meter.marks++;
}
const counting = (ref) => () => count(ref);

export function make(native) {
  const meter = { marks: 0 };
  const observer = new PerformanceObserver(counting(new WeakRef(meter)));
  registry.register(meter, { native, observer });
  return new WeakRef(meter);
}
