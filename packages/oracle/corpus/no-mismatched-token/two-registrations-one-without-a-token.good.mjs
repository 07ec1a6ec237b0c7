// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"one of two registrations has the token, and the other was not called off"}
const registry = new FinalizationRegistry((handle) => handle.release());
const log = new FinalizationRegistry(() => {});

class Job {
  constructor(native) {
    this.native = native;
    log.register(this, 'job');
    registry.register(this, native, this);
  }

  cancel() {
    registry.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const job = new Job(native);
  job.cancel();
  return new WeakRef(job);
}
