// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","about":"only a private field of the target holds the registry, which a compiler made a WeakMap","line":11}
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _C_registry;

class Texture {
    constructor(native) {
        _C_registry.set(this, new FinalizationRegistry((handle) => handle.release()));
        __classPrivateFieldGet(this, _C_registry, "f").register(this, native);
    }
}
_C_registry = new WeakMap();

export const make = (native) => new WeakRef(new Texture(native));
