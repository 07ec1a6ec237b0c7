// {"rule":"no-unchecked-deref","expect":"silent","truth":"collected, cleanup runs","about":"each instance puts itself into a set of its class","spared":"live entry not found"}
const byName = new Map();
class Channel {
  static #all = new Set();
  constructor(name) {
    this.name = name;
    Channel.#all.add(this);
  }
}
export function channel(name) {
  if (byName.has(name)) return byName.get(name).deref();
  const made = new Channel(name);
  byName.set(name, new WeakRef(made));
  return made;
}

const watch = new FinalizationRegistry((release) => release());
export function make(native) {
  channel('a');
  const other = {};
  watch.register(other, native.release);
  return new WeakRef(other);
}
export function later(native) {
  native.found(channel('a') !== undefined);
}
