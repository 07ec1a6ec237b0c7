// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function empties its parameter after the registration"}
const registry = new FinalizationRegistry((fn) => fn());

function attach(view, native) {
  registry.register(view, () => native.release(view));
  view = undefined;
}

export function make(native) {
  const view = { rows: 3 };
  attach(view, native);
  return new WeakRef(view);
}
