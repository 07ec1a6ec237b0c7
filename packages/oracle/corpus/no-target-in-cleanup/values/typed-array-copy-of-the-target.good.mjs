// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a typed array made from another typed array copies the numbers"}
const registry = new FinalizationRegistry(({ native, copy }) => native.release(copy[0]));

export function make(native) {
  const samples = new Float32Array(2048);
  registry.register(samples, { native, copy: new Float32Array(samples) });
  return new WeakRef(samples);
}
