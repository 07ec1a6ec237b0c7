// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"__proto__ is set to null where the prototype came by a function"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const defaults = { size: 1 };
  const view = { native };
  Reflect.setPrototypeOf(view, defaults);
  registry.register(defaults, view);
  [view].forEach((each) => {
    each.__proto__ = null;
  });
  return new WeakRef(defaults);
}
