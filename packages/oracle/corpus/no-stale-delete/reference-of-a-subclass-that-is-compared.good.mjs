// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup compares the WeakRef of a subclass"}
class KeyedRef extends WeakRef {
  constructor(value, key) {
    super(value);
    this.key = key;
  }
}

const released = [];
let made = 0;
const images = new Map();
const registry = new FinalizationRegistry((ref) => {
  released.shift()?.();
  if (images.get(ref.key) === ref) images.delete(ref.key);
});

function load(path) {
  const known = images.get(path)?.deref();
  if (known) return known;
  const image = { path, number: made++ };
  const ref = new KeyedRef(image, path);
  images.set(path, ref);
  registry.register(image, ref);
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
