// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"what is replaced is another method; the one that deletes is that of the class","line":8}
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
  toString() { return 'values'; }
}
Values.prototype.toString = function () { return `${this.refs.size} values`; };
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
