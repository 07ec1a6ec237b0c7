// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"whichever branch is taken, the held record has the object afterwards"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native, isVerbose = false) {
  const texture = { width: 256 };
  const held = { native };
  if (isVerbose) {
    held.kind = 'verbose';
    held.owner = texture;
  } else {
    held.owner = texture;
  }
  registry.register(texture, held);
  return new WeakRef(texture);
}
