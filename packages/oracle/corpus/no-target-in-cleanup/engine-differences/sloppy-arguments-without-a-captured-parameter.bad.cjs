// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"jsc":"collected, cleanup runs","sm":"collected, cleanup runs"},"line":6,"shared":true,"about":"sloppy mode: V8 stores the parameters for the sake of arguments even if no closure names one; JavaScriptCore only if one does, SpiderMonkey none"}
const registry = new FinalizationRegistry((release) => release());

function track(element) {
  const handle = arguments[1];
  registry.register(element, () => handle.release());
}

function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}

module.exports = { make };
