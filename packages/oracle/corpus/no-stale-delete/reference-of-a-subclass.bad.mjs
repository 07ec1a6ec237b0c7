// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the entry is a WeakRef of a subclass that has its key","line":14}
class KeyedRef extends WeakRef {
  constructor(value, key) {
    super(value);
    this.key = key;
  }
}

const released = [];
let made = 0;
const images = new Map();
const registry = new FinalizationRegistry((path) => {
  released.shift()?.();
  images.delete(path);
});

function load(path) {
  const known = images.get(path)?.deref();
  if (known) return known;
  const image = { path, number: made++ };
  const ref = new KeyedRef(image, path);
  images.set(path, ref);
  registry.register(image, path);
  return image;
}

let first;
let shown;

export function make(native) {
  released.push(native.release);
  first = load('logo');
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const image = load('logo');
  if (image.number > 0) shown = image;
}

export function later(native) {
  native.found(images.get('logo')?.deref() === shown);
}
