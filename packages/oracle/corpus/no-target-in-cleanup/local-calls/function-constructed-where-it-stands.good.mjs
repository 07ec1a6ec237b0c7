// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"`new` on a function expression that gets the target by its parameter alone"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const { release } = native;
  const made = new (function (target) {
    registry.register(target, () => release());
    this.ref = new WeakRef(target);
  })({ native });
  return made.ref;
}
