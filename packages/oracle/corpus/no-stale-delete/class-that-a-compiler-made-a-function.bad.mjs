// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a class that a compiler made a constructor function in a function of its own","line":11}
const released = [];
let made = 0;

var Images = (function () {
  function Images() {
    var _this = this;
    this.refs = new Map();
    this.registry = new FinalizationRegistry(function (path) {
      released.shift()?.();
      _this.refs.delete(path);
    });
  }
  Images.prototype.get = function (path) {
    var ref = this.refs.get(path);
    var image = ref === undefined ? undefined : ref.deref();
    if (image === undefined) {
      image = { path, number: made++ };
      ref = new WeakRef(image);
      this.refs.set(path, ref);
      this.registry.register(image, path);
    }
    return image;
  };
  return Images;
}());
var images = new Images();

let first;
let shown;

export function make(native) {
  released.push(native.release);
  first = images.get('logo');
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const image = images.get('logo');
  if (image.number > 0) shown = image;
}

export function later(native) {
  native.found(images.refs.get('logo')?.deref() === shown);
}
