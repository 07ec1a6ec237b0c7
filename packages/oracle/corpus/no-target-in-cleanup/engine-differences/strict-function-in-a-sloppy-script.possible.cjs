// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"bun":"retained"},"about":"a use strict directive in the function unties arguments from the parameters; the loader of Bun drops the directive"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  'use strict';
  const last = arguments[arguments.length - 1];
  registry.register(element, () => native.release(typeof last));
}

function make(native) {
  const element = { tag: 'ul' };
  track(element, native, 'extra');
  return new WeakRef(element);
}

module.exports = { make };
