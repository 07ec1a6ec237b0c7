// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"sloppy mode: a function declared in a block is also a variable of the function around it and hides the target there; JavaScriptCore stores the target all the same"}
const registry = new FinalizationRegistry((release) => release());

function make(native) {
  const step = { name: 'index' };
  step.plan = (fast) => {
    if (fast) {
      function step() { return 'fast'; }
    }
    return step;
  };
  registry.register(step, () => native.release());
  return new WeakRef(step);
}

module.exports = { make };
