// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"the only closure that names the target stands in a branch that does not run; the scope still stores the target"}
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  const texture = { width: 16, height: 16 };
  if (globalThis.APP_DEBUG) {
    setInterval(() => console.log('texture', texture.width), 1000);
  }
  registry.register(texture, () => native.release());
  return new WeakRef(texture);
}
