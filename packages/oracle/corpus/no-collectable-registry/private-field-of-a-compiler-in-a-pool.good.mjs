// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a private field of a pool holds the registry, which a compiler made a WeakMap"}
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _C_registry;

class Pool {
    constructor() {
        _C_registry.set(this, new FinalizationRegistry((handle) => handle.release()));
    }
    lend(native) {
        const lease = { native };
        __classPrivateFieldGet(this, _C_registry, "f").register(lease, native);
        return lease;
    }
}
_C_registry = new WeakMap();
const pool = new Pool();

export const make = (native) => new WeakRef(pool.lend(native));
