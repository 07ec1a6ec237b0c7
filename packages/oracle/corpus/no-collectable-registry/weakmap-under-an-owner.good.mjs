// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the WeakMap has it under an owner that stays"}
const registries = new WeakMap();
const app = {};
function track(object, handle) {
  if (!registries.has(app)) registries.set(app, new FinalizationRegistry((handle) => handle.release()));
  registries.get(app).register(object, handle);
}
export function make(native) {
  const file = { path: '/a' };
  track(file, native);
  return new WeakRef(file);
}
