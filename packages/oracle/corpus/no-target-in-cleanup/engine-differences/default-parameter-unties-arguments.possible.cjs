// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"sloppy mode: a function with a default parameter has arguments of its own that are not tied to the parameters"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native = null) {
  const last = arguments[arguments.length - 1];
  registry.register(element, () => native.release(typeof last));
}

function make(native) {
  const element = { tag: 'ul' };
  track(element, native, 'extra');
  return new WeakRef(element);
}

module.exports = { make };
