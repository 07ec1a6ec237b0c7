// {"rule":"no-unreferenced-target","expect":"report","truth":"collected, cleanup runs","harm":"used after release","about":"a function that new is called on registers what it makes","line":11}
const registry = new FinalizationRegistry((handle) => handle.release());

function Guard(handle) {
  this.handle = handle;
  registry.register(this, handle);
}

function Matrix(handle) {
  this.handle = handle;
  new Guard(handle);
}

let shown;

exports.make = function (native) {
  shown = new Matrix(native);
  return new WeakRef(shown);
};

exports.later = function (native) {
  native.use(shown);
  shown = undefined;
};
