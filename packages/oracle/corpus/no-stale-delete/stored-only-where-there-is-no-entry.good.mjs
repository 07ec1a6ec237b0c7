// {"rule":"no-stale-delete","also":{"no-unchecked-deref":"report"},"expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"an entry that is never replaced while it is there belongs to the object whose cleanup deletes it"}
const images = new Map();
const released = [];
const registry = new FinalizationRegistry((path) => {
  images.delete(path);
  released.shift()?.();
});
let shown;

function load(path) {
  const ref = images.get(path);
  if (ref) return ref.deref();
  const image = { path };
  images.set(path, new WeakRef(image));
  registry.register(image, path);
  return image;
}

export function make(native) {
  released.push(native.release);
  return new WeakRef(load('logo.png'));
}

export function later(native) {
  shown = load('logo.png');
  native.found(images.get('logo.png')?.deref() === shown);
}
