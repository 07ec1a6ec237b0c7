// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","about":"the options are copied, and the copy is given","harm":"released after stop"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Job {
  constructor(options) {
    this.options = { ...options };
    registry.register(this, options.native, options);
  }
  cancel() {
    registry.unregister(this.options);
    this.options.native.stop();
  }
}
export function make(native) {
  const job = new Job({ native });
  job.cancel();
  return new WeakRef(job);
}
