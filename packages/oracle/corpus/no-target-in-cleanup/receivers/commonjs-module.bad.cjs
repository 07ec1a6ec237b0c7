// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"a CommonJS module with its registry on exports"}
exports.registry = new FinalizationRegistry((fn) => fn());

exports.make = function make(native) {
  const reel = { length: 3 };
  exports.registry.register(reel, () => native.release(reel.length));
  return new WeakRef(reel);
};
