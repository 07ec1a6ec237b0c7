// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the left side of ?? is an object, so the record holds it"}
const registry = new FinalizationRegistry(({ native, owner }) => native.release(owner));
const nobody = {};

export function make(native) {
  const shape = { area: 2 };
  registry.register(shape, { native, owner: shape ?? nobody });
  return new WeakRef(shape);
}
