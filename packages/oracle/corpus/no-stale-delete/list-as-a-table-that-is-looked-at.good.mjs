// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the cleanup looks whether the place of a list has a dead object"}
const released = [];
let made = 0;
const images = [];
const registry = new FinalizationRegistry((slot) => {
  released.shift()?.();
  if (!images[slot]?.deref()) images[slot] = undefined;
});

function load(slot) {
  const known = images[slot]?.deref();
  if (known) return known;
  const image = { slot, number: made++ };
  images[slot] = new WeakRef(image);
  registry.register(image, slot);
  return image;
}

let first;
let shown;

export function make(native) {
  released.push(native.release);
  first = load(3);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const image = load(3);
  if (image.number > 0) shown = image;
}

export function later(native) {
  native.found(images[3]?.deref() === shown);
}
