// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same, and who gets the handle empties the field"}
const registry = new FinalizationRegistry((native) => native.release());

class Handle {
  constructor(callback) { this.callback = callback; this.stop = null; }
}

class Subject {
  handles = [];
  add(callback) {
    const handle = new Handle(callback);
    this.handles.push(handle);
    const ref = new WeakRef(this);
    const first = () => this.handles.length === 1;
    handle.stop = () => { ref.deref()?.drop(handle); };
    if (first()) callback();
    return handle;
  }
  drop(handle) { this.handles = this.handles.filter((one) => one !== handle); }
}

const kept = [];
const forget = (handle) => { handle.stop = null; };
export function make(native) {
  const subject = new Subject();
  registry.register(subject, native);
  const handle = subject.add(() => {});
  forget(handle);
  kept.push(handle);
  return new WeakRef(subject);
}

export const all = () => kept.map((handle) => handle.callback);
