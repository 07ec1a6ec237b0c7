// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":13,"shared":true,"about":"strict mode: a function declared in a block exists in that block only, so the name outside of it is the target"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const step = { name: 'index' };
  step.plan = (fast) => {
    if (fast) {
      function step() { return 'fast'; }
      return step;
    }
    return step;
  };
  registry.register(step, () => native.release());
  return new WeakRef(step);
}
