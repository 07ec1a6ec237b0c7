// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the same, which compares the entry"}
const released = [];
let made = 0;

var Images = (function () {
  function Images() {
    var _this = this;
    this.refs = new Map();
    this.registry = new FinalizationRegistry(function (held) {
      released.shift()?.();
      if (_this.refs.get(held.path) === held.ref) _this.refs.delete(held.path);
    });
  }
  Images.prototype.get = function (path) {
    var ref = this.refs.get(path);
    var image = ref === undefined ? undefined : ref.deref();
    if (image === undefined) {
      image = { path, number: made++ };
      ref = new WeakRef(image);
      this.refs.set(path, ref);
      this.registry.register(image, { path, ref });
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
