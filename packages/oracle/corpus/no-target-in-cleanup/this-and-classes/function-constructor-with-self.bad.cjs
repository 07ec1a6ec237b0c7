// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a constructor function with the old var self = this"}
const registry = new FinalizationRegistry(function (free) { free(); });

function Socket(native) {
  var self = this;
  self.native = native;
  registry.register(self, function () { self.destroy(); });
}

Socket.prototype.destroy = function () {
  this.native.release();
};

exports.make = function make(native) {
  return new WeakRef(new Socket(native));
};
