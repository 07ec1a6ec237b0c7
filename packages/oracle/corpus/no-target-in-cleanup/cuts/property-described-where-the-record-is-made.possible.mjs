// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the record is made with a property that cannot be written"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  const view = Object.create(null, { native: { value: native }, image: { value: null } });
  Reflect.set(view, 'image', image);
  registry.register(image, view);
  return new WeakRef(image);
}
