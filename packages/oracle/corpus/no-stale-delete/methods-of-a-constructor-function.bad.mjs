// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the cache is a constructor function with methods on its prototype","line":9}
const released = [];
let made = 0;

function Images() {
  this.entries = new Map();
  this.registry = new FinalizationRegistry((path) => {
    released.shift()?.();
    this.entries.delete(path);
  });
}

Images.prototype.get = function (path) {
  const known = this.entries.get(path);
  const image = known && known.deref();
  return image || this.load(path);
};

Images.prototype.load = function (path) {
  const image = { path, number: made++ };
  const ref = new WeakRef(image);
  this.entries.set(path, ref);
  this.registry.register(image, path);
  return image;
};

const images = new Images();

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
  native.found(images.entries.get('logo')?.deref() === shown);
}
