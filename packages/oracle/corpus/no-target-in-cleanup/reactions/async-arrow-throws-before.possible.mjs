// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the async function throws before it would return the target, and the recovery gives another object"}
const registry = new FinalizationRegistry(({ native }) => native.release());

async function opened(item, isBroken) {
  if (isBroken) throw new Error('closed');
  return item;
}

export function make(native) {
  const box = { full: true };
  return opened(box, true)
    .catch(() => native)
    .then((given) => {
      registry.register(box, { native: given });
      return new WeakRef(box);
    });
}
