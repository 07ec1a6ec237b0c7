// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"the closure over the target is only the default for a release function that callers may pass"}
const registry = new FinalizationRegistry((release) => release());

export function watch(sensor, options = {}) {
  const { release = () => sensor.value } = options;
  registry.register(sensor, release);
}

export function make(native) {
  const sensor = { value: native };
  watch(sensor);
  return new WeakRef(sensor);
}
