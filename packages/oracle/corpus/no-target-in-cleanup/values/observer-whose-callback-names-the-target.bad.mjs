// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an observer keeps its callback, whether it observes anything or not"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const meter = { marks: 0 };
  const observer = new PerformanceObserver(() => { meter.marks++; });
  registry.register(meter, { native, observer });
  return new WeakRef(meter);
}
