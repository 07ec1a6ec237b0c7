// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the held literal reads the width at once and keeps only the number"}
const registry = new FinalizationRegistry((held) => held.native.release(held.width));

export function make(native) {
  const texture = { width: 1 };
  registry.register(texture, { native, width: texture.width });
  return new WeakRef(texture);
}
