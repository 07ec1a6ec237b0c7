// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the wrapper is compared in a method","spared":"live entry not found"}
class Slots {
  #slots = new Map();
  #dead = new FinalizationRegistry((slot) => this.#release(slot));
  #release(slot) { if (this.#slots.get(slot.key) === slot) this.#slots.delete(slot.key); }
  fill(key, value) {
    const slot = { key, ref: new WeakRef(value) };
    this.#slots.set(key, slot);
    this.#dead.register(value, slot);
  }
  at(key) { return this.#slots.get(key)?.ref.deref(); }
}
const slots = new Slots();
const store = (key, value) => slots.fill(key, value);
const find = (key) => slots.at(key);

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  store('a', old);
  current = {};
  store('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(find('a'));
  current = undefined;
}
