// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a function put on the prototype is read through the instance and passed unbound"}
const registry = new FinalizationRegistry(function (held) { held.destroy(held.native); });

function Socket(native) {
  registry.register(this, { destroy: this.destroy, native: native });
}

Socket.prototype.destroy = function (native) {
  native.release(this);
};

exports.make = function make(native) {
  return new WeakRef(new Socket(native));
};
