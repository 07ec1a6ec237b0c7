// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"one of the two branches can be left before it stores the object"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native, isVerbose = false) {
  const texture = { width: 256 };
  const held = { native };
  const isReady = texture.width > 100;
  fill: if (isVerbose) {
    held.owner = texture;
  } else {
    if (isReady) break fill;
    held.owner = texture;
  }
  registry.register(texture, held);
  return new WeakRef(texture);
}
