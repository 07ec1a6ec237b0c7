// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a constructor function whose cleanup is a function of the constructor with a this of its own"}
const registry = new FinalizationRegistry(function (free) { free(); });

function Socket(native) {
  this.bytes = 0;
  registry.register(this, function () { native.release(); });
}

Socket.prototype.write = function (chunk) {
  this.bytes += chunk.length;
};

exports.make = function make(native) {
  return new WeakRef(new Socket(native));
};
