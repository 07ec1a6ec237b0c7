// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"a value that is created anew once the last one is gone loses its entry to the cleanup of that one","line":5}
const images = new Map();
const released = [];
const registry = new FinalizationRegistry((path) => {
  images.delete(path);
  released.shift()?.();
});
let loads = 0;
let first;
let shown;

function load(path) {
  const known = images.get(path)?.deref();
  if (known) return known;
  const image = { path, number: loads++ };
  images.set(path, new WeakRef(image));
  registry.register(image, path);
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
