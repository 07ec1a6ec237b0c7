// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a promise whose reaction gives back what it was given settles with the target"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const stream = { native };
  registry.register(stream, Promise.resolve(stream).then((one) => one));
  current = native;
  return new WeakRef(stream);
}
