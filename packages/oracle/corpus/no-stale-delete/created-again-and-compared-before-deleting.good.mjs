// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"a cleanup that compares leaves the entry of the next value alone"}
const images = new Map();
const released = [];
const registry = new FinalizationRegistry(({ path, ref }) => {
  if (images.get(path) === ref) images.delete(path);
  released.shift()?.();
});
let loads = 0;
let first;
let shown;

function load(path) {
  const known = images.get(path)?.deref();
  if (known) return known;
  const image = { path, number: loads++ };
  const ref = new WeakRef(image);
  images.set(path, ref);
  registry.register(image, { path, ref });
  return image;
}

export function make(native) {
  released.push(native.release);
  first = load('logo.png');
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const image = load('logo.png');
  if (image.number > 0) shown = image;
}

export function later(native) {
  native.found(images.get('logo.png')?.deref() === shown);
}
