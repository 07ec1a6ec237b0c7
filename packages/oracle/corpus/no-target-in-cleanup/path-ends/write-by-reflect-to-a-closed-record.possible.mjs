// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"`Reflect.set` says false where an object takes no new property"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const file = { path: 'p' };
  const held = { native };
  Object.preventExtensions(held);
  Reflect.set(held, 'owner', file);
  registry.register(file, held);
  return new WeakRef(file);
}
