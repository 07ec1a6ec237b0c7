// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"what both branches wrote is gone before the call is over"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native, isVerbose = false) {
  const texture = { width: 256 };
  const held = { native };
  if (isVerbose) held.owner = texture;
  else held.owner = texture;
  registry.register(texture, held);
  held.owner = null;
  return new WeakRef(texture);
}
