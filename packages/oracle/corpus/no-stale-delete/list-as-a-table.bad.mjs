// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the table is a list, by places that objects come back to","line":7}
const released = [];
let made = 0;
const images = [];
const registry = new FinalizationRegistry((slot) => {
  released.shift()?.();
  images[slot] = undefined;
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
