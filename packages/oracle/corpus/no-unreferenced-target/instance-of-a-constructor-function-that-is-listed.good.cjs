// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"the function puts what it makes into a list of its owner"}
const registry = new FinalizationRegistry((handle) => handle.release());

function Guard(handle, list) {
  this.handle = handle;
  registry.register(this, handle);
  list.push(this);
}

function Matrix(handle) {
  this.handle = handle;
  this.guards = [];
  new Guard(handle, this.guards);
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
