// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a closure in a record that the caller gives and keeps"}
class Subject {
  #list = [];
  add(record) {
    const ref = new WeakRef(this);
    this.#list.push(record);
    record.stop = () => { if (ref.deref()) this.remove(record); }; 
    return record;
  }
  remove(record) { this.#list = this.#list.filter((one) => one !== record); }
}

const kept = [];
export function make() {
  const subject = new Subject();
  kept.push(subject.add({}));
  return new WeakRef(subject);
}

export const stop = () => kept.forEach((record) => record.stop());
