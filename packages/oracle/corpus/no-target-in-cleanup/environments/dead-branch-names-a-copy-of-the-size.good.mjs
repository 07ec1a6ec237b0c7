// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure in the dead branch names a number taken from the target, not the target"}
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  const texture = { width: 16, height: 16 };
  const { width } = texture;
  if (globalThis.APP_DEBUG) {
    setInterval(() => console.log('texture', width), 1000);
  }
  registry.register(texture, () => native.release());
  return new WeakRef(texture);
}
