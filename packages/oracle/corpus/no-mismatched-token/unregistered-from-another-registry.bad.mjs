// {"rule":"no-mismatched-token","expect":"report","truth":"collected, cleanup runs","repaired":"collected, cleanup never runs","harm":"released after stop","about":"the token belongs to another registry","line":13}
const cleanups = new FinalizationRegistry((handle) => handle.release());
const statistics = new FinalizationRegistry(() => {});

class Job {
  constructor(native) {
    this.native = native;
    cleanups.register(this, native, this);
    statistics.register(this, 'job');
  }

  cancel() {
    statistics.unregister(this);
    this.native.stop();
  }
}

export function make(native) {
  const job = new Job(native);
  job.cancel();
  return new WeakRef(job);
}
