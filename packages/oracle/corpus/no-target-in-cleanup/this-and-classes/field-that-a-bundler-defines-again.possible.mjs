// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the helper of a bundler defines the field once more, without the object"}
var __defProp = Object.defineProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var registry = new FinalizationRegistry((lease) => lease.native.release());
var Lease = class {
  constructor(native, owner) {
    __publicField(this, "native", native);
    __publicField(this, "owner", owner);
  }
  detach() {
    __publicField(this, "owner", null);
  }
};
var Client = class {
  constructor(native) {
    __publicField(this, "lease", new Lease(native, this));
    this.lease.detach();
    registry.register(this, this.lease);
  }
};

export function make(native) {
  return new WeakRef(new Client(native));
}
