// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","truthOn":{"sm":"collected, cleanup runs"},"line":7,"shared":true,"about":"sloppy mode: forwarding arguments stores all parameters, the target among them; not in SpiderMonkey"}
const registry = new FinalizationRegistry((release) => release());
const listeners = { count: 0, notify(...args) { this.count += args.length; } };

function track(element, native) {
  listeners.notify.apply(listeners, arguments);
  registry.register(element, () => native.release());
}

function make(native) {
  const element = { tag: 'ul' };
  track(element, native);
  return new WeakRef(element);
}

module.exports = { make };
