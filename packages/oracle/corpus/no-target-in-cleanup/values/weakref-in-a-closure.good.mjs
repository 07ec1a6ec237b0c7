// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the closure names a WeakRef and dereferences it; the target is in no scope of the closure"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const player = { name: 'ada' };
  const ref = new WeakRef(player);
  registry.register(player, () => native.release(ref.deref()?.name ?? 'gone'));
  return ref;
}
