// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"two local functions lie between the call and the registry"}
const registry = new FinalizationRegistry((held) => held.cleanup(held.label));

function register(target, held) { registry.register(target, held); }
function onGone(target, label, cleanup) { register(target, { label, cleanup }); }

export function make(native) {
  const lock = { held: true };
  onGone(lock, 'lock', (label) => native.release(label, lock));
  return new WeakRef(lock);
}
