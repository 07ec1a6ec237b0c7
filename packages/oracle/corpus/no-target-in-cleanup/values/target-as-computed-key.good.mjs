// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an object used as a property key is turned into a string"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const texture = { toString: () => 'texture-1' };
  registry.register(texture, { native, [texture]: true });
  return new WeakRef(texture);
}
