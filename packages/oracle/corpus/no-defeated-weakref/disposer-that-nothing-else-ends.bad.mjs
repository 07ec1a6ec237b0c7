// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":14,"repaired":"collected, cleanup never runs","about":"a function in a field of the handle, which only a call of that very function empties again: whoever keeps the handle keeps the subject"}
class Handle {
  constructor(callback) { this.callback = callback; this.stop = null; }
  remove() { if (this.stop) this.stop(); }
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
  drop(handle) {
    handle.stop = null;
    this.handles = this.handles.filter((one) => one !== handle);
  }
}

const kept = [];
export function make() {
  const subject = new Subject();
  kept.push(subject.add(() => {}));
  return new WeakRef(subject);
}

export const stop = () => kept.forEach((handle) => handle.remove());
