// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a key that is always the same belongs to whoever came last","line":4}
const slots = new Map();
const registry = new FinalizationRegistry((done) => {
  slots.delete('current');
  done();
});
let current;

function show(page, done) {
  slots.set('current', new WeakRef(page));
  registry.register(page, done);
}

export function make(native) {
  const old = {};
  show(old, native.release);
  current = {};
  show(current, native.retain);
  return new WeakRef(old);
}

export function later(native) {
  native.found(slots.get('current')?.deref() === current);
  current = undefined;
}
