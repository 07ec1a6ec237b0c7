// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"the closure names another object than the target"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
const watch = (object, ...rest) => { registry.register(object, ...rest); return object; };
const seen = [];

function release(native) { return () => { seen.push('gone'); native.release(); }; }

export function make(native) {
  return new WeakRef(watch({ fd: 1 }, release(native)));
}
