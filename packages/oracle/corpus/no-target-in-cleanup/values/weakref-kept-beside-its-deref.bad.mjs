// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"deref gives back the target, and the record holds that result beside the reference"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const player = { name: 'ada' };
  const ref = new WeakRef(player);
  const entry = { native, ref, last: ref.deref() };
  registry.register(player, entry);
  return ref;
}
