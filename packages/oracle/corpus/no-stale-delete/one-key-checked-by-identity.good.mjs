// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the one slot is cleared only while nobody else has it"}
const slots = new Map();
const registry = new FinalizationRegistry((done) => {
  if (slots.get('current')?.deref()) return done();
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
