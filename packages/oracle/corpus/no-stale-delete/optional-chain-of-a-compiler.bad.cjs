// {"rule":"no-stale-delete","expect":"report","truth":"collected, cleanup runs","harm":"live entry not found","about":"the look-up is written as a compiler writes optional chains: by a variable that a test gives its value","line":11}
"use strict";
const released = [];
let made = 0;

class Store {
    constructor() {
        this.items = new Map();
        this.registry = new FinalizationRegistry((key) => {
            released.shift()?.();
            this.items.delete(key);
        });
    }
    get(key) {
        var _a, _b;
        return (_b = (_a = this.items.get(key)) === null || _a === void 0 ? void 0 : _a.deref()) !== null && _b !== void 0 ? _b : this.load(key);
    }
    load(key) {
        const item = { key, number: made++ };
        this.items.set(key, new WeakRef(item));
        this.registry.register(item, key);
        return item;
    }
}

const store = new Store();

let first;
let shown;

exports.make = function(native) {
  released.push(native.release);
  first = store.get('logo');
  return new WeakRef(first);
};

exports.beforeCleanups = function() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  const image = store.get('logo');
  if (image.number > 0) shown = image;
};

exports.later = function(native) {
  native.found(store.items.get('logo')?.deref() === shown);
};
