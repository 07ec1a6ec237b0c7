// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup looks under each key whether the entry is dead"}
const released = [];
let made = 0;
const images = new Map();
const registry = new FinalizationRegistry((paths) => {
  released.shift()?.();
  for (const path of paths) if (!images.get(path)?.deref()) images.delete(path);
});

function load(path) {
  const known = images.get(path)?.deref();
  if (known) return known;
  const image = { path, number: made++ };
  const paths = [path, `${path}@2x`];
  for (const one of paths) images.set(one, new WeakRef(image));
  registry.register(image, paths);
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
