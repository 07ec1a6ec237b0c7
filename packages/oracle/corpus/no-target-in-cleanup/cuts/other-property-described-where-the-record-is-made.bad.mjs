// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"only another property is described where the record is made"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const image = { width: 1 };
  const view = Object.create(null, { native: { value: native } });
  Reflect.set(view, 'image', image);
  registry.register(image, view);
  return new WeakRef(image);
}
