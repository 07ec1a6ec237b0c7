// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an object that is meant to die at once, registered anew by its own callback"}
const registry = new FinalizationRegistry((notify) => {
  notify();
  if (armed-- > 0) arm(notify);
});
let armed = 3;

function arm(notify) {
  registry.register({}, notify);
}

export function make(native) {
  const listener = {};
  const seen = new WeakRef(listener);
  arm(native.release);
  return seen;
}
