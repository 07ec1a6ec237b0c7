// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"one branch stores the object, the other its size"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native, isVerbose = false) {
  const texture = { width: 256 };
  const held = { native };
  if (isVerbose) held.owner = texture;
  else held.owner = texture.width;
  registry.register(texture, held);
  return new WeakRef(texture);
}
