// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"private fields that a compiler made WeakMaps, which are read by its helper","line":16}
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _C_refs, _C_registry;
const released = [];
let made = 0;

class Images {
    constructor() {
        _C_refs.set(this, new Map());
        _C_registry.set(this, new FinalizationRegistry((path) => {
            released.shift()?.();
            __classPrivateFieldGet(this, _C_refs, "f").delete(path);
        }));
    }
    get(path) {
        const known = __classPrivateFieldGet(this, _C_refs, "f").get(path)?.deref();
        return known || this.load(path);
    }
    load(path) {
        const image = { path, number: made++ };
        __classPrivateFieldGet(this, _C_refs, "f").set(path, new WeakRef(image));
        __classPrivateFieldGet(this, _C_registry, "f").register(image, path);
        return image;
    }
}
_C_refs = new WeakMap(), _C_registry = new WeakMap();
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
  native.found(images.get('logo') === shown);
}
