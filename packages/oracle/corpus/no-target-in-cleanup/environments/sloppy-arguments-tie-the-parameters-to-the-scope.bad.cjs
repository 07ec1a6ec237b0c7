// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"line":6,"shared":true,"about":"sloppy mode: arguments is tied to the parameters, so using it stores the target although no nested function names it; not in SpiderMonkey"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  const last = arguments[arguments.length - 1];
  registry.register(element, () => native.release(typeof last));
}

function make(native) {
  const element = { tag: 'ul' };
  track(element, native, 'extra');
  return new WeakRef(element);
}

module.exports = { make };
