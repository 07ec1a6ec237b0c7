// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":9,"repaired":"collected, cleanup never runs","about":"a stand-in for engines without WeakRef, whose arrow uses `this` in the same scope"}
const supported = typeof WeakRef !== 'undefined';

class Subject {
  #list = [];
  add(record) {
    this.#list.push(record);
    const ref = supported ? new WeakRef(this) : { deref: () => this };
    record.stop = () => { ref.deref()?.remove(record); }; 
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
