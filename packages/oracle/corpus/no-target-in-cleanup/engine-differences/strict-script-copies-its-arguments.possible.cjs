// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a use strict directive at the top unties arguments from the parameters"}
'use strict';
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
