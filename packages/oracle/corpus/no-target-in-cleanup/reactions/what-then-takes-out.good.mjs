// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a promise whose reaction gives a number of what it was given keeps nothing of it once it has run"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native) {
  const stream = { native, id: 7 };
  registry.register(stream, Promise.resolve(stream.id).then((id) => id + 1));
  current = native;
  return new WeakRef(stream);
}
