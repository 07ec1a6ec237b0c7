// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the label that travels through both helpers is text of the target"}
const registry = new FinalizationRegistry((held) => held.cleanup(held.label));

function register(target, held) { registry.register(target, held); }
function onGone(target, label, cleanup) { register(target, { label, cleanup }); }

export function make(native) {
  const lock = { name: 'l1' };
  onGone(lock, lock.name, native.release);
  return new WeakRef(lock);
}
