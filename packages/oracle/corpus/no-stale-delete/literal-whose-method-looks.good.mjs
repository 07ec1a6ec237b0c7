// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the method of a literal that the callback calls looks whether the entry is dead"}
const released = [];
let made = 0;

const images = {
  entries: new Map(),
  registry: new FinalizationRegistry((path) => {
    released.shift()?.();
    images.forget(path);
  }),
  forget(path) {
    if (!this.entries.get(path)?.deref()) this.entries.delete(path);
  },
  get(path) {
    const known = this.entries.get(path)?.deref();
    if (known) return known;
    const image = { path, number: made++ };
    this.entries.set(path, new WeakRef(image));
    this.registry.register(image, path);
    return image;
  },
};

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
