// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a class of the file has the name of the global and holds nothing; the real registry is used apart"}
const Native = globalThis.FinalizationRegistry;
const real = new Native((native) => native.release());

class FinalizationRegistry {
  calls = 0;
  register(object, cleanup) { this.calls += typeof cleanup === 'function' ? 1 : 0; }
}
const registry = new FinalizationRegistry();

export function make(native) {
  const clip = { frames: 2 };
  registry.register(clip, () => native.release(clip.frames));
  real.register(clip, native);
  return new WeakRef(clip);
}
