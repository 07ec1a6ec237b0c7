// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","spared":"released after stop","about":"a token that comes out of the private field that it went into, both by the helper of a compiler"}
var __classPrivateFieldGet = (this && this.__classPrivateFieldGet) || function (receiver, state, kind, f) {
    if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
    if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
    return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _C_token;
const registry = new FinalizationRegistry((handle) => handle.release());

class Lease {
    constructor(native) {
        _C_token.set(this, {});
        registry.register(this, native, __classPrivateFieldGet(this, _C_token, "f"));
    }
    close() {
        registry.unregister(__classPrivateFieldGet(this, _C_token, "f"));
    }
}
_C_token = new WeakMap();

export function make(native) {
    const lease = new Lease(native);
    lease.close();
    native.stop();
    return new WeakRef(lease);
}
