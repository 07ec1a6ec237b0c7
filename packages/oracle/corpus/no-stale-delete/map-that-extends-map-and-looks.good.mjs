// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a map that asks itself before it deletes"}
class Values extends Map {
  #gone = new FinalizationRegistry((name) => {
    if (this.get(name) === undefined) this.delete(name);
  });
  get(name) { return super.get(name)?.deref(); }
  set(name, value) {
    super.set(name, new WeakRef(value));
    this.#gone.register(value, name);
    return this;
  }
}
const values = new Values();

const watch = new FinalizationRegistry((f) => f());
let current;

export function make(native) {
  const old = {};
  watch.register(old, native.release);
  values.set('a', old);
  current = {};
  values.set('a', current);
  return new WeakRef(old);
}

export function later(native) {
  native.found(values.get('a') === current);
  current = undefined;
}
