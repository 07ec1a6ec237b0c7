// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"line":6,"shared":true,"about":"sloppy mode: V8 stores all parameters of a function that mentions arguments; JavaScriptCore makes an exception for arguments.length, and SpiderMonkey stores none"}
const registry = new FinalizationRegistry((release) => release());

function track(element, native) {
  const count = arguments.length;
  registry.register(element, () => native.release(count));
}

function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}

module.exports = { make };
