// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the variable gets a WeakRef of the object it had"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let view = { rows: 3 };
  registry.register(view, () => native.release(view.deref?.()));
  view = new WeakRef(view);
  return view;
}
