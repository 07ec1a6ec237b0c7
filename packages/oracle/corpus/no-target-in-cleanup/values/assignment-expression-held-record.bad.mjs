// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"an assignment has the value assigned, so the held record is the one with the target in it"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const lease = { until: 10 };
  let entry;
  registry.register(lease, (entry = { native, lease }));
  lease.entryKeys = Object.keys(entry).length;
  return new WeakRef(lease);
}
