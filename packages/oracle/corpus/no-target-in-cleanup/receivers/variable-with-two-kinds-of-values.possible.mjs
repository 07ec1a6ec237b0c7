// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the variable has a registry or, in this run, an object of another kind"}
const real = new FinalizationRegistry((native) => native.release());
const closures = new FinalizationRegistry((fn) => fn());
const ignored = { register() {} };

export function make(native) {
  const player = { name: 'p1' };
  const registry = native.finalize ? closures : ignored;
  registry.register(player, () => native.release(player.name));
  real.register(player, native);
  return new WeakRef(player);
}
