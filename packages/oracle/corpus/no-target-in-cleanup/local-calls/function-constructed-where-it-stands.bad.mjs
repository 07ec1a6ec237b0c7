// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"`new` on a function expression: the closure made in it keeps the scope around, in which the target lives","line":8}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const conn = { native };
  const made = new (function (target) {
    const { release } = native;
    registry.register(target, () => release());
    this.keys = Object.keys(conn);
    this.later = () => release;
    this.ref = new WeakRef(target);
  })(conn);
  return made.ref;
}
