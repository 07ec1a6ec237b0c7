// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a constructor function in which another function uses self"}
const registry = new FinalizationRegistry(function (free) { free(); });

function Socket(native) {
  var self = this;
  this.bytes = 0;
  this.onData = function (chunk) { self.bytes += chunk.length; };
  registry.register(this, function () { native.release(); });
}

exports.make = function make(native) {
  return new WeakRef(new Socket(native));
};
