// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a record that the caller gives and forgets"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Subject {
  #list = [];
  constructor(native) { registry.register(this, native); }
  add(record) {
    const ref = new WeakRef(this);
    this.#list.push(record);
    record.stop = () => { if (ref.deref()) this.remove(record); };
    return record;
  }
  remove(record) { this.#list = this.#list.filter((one) => one !== record); }
}

export function make(native) {
  const subject = new Subject(native);
  subject.add({}).stop();
  return new WeakRef(subject);
}
