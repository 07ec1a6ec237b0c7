// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the async helper gets a function that does not know the target"}
const registry = new FinalizationRegistry((fn) => fn());

async function onGone(target, cleanup) {
  await null;
  registry.register(target, cleanup);
}

export async function make(native) {
  const image = { width: 1 };
  await onGone(image, native.release);
  return new WeakRef(image);
}
