// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the prototype gets a method that looks whether the entry is still the dead one"}
export class Values {
  constructor() {
    this.refs = new Map();
    this.registry = new FinalizationRegistry((key) => this.onDead(key));
  }
  get(key) { return this.refs.get(key)?.deref(); }
  onDead(key) { this.refs.delete(key); }
  set(key, value) {
    this.refs.set(key, new WeakRef(value));
    this.registry.register(value, key);
  }
}
const { onDead } = Values.prototype;
Values.prototype.onDead = function (key) {
  if (this.get(key) === undefined) onDead.call(this, key);
};
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
