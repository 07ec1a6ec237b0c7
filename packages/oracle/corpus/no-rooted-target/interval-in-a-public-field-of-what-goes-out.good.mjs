// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"whoever has the object can clear the interval in its public field"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Job {
  steps = 0;
  constructor(native) {
    this.timer = setInterval(() => { this.steps++; }, 60_000);
    registry.register(this, native);
  }
}

export const start = (native) => new Job(native);

let job;
export function make(native) {
  job = start(native);
  return new WeakRef(job);
}

export const later = () => { const { timer } = job; job = null; globalThis.clearInterval(timer); };
