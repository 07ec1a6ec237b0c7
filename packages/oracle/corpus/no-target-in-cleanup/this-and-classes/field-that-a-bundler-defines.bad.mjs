// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a class field as esbuild writes it for older targets: defined where the object has it already, assigned otherwise"}
var __defProp = Object.defineProperty;
var __defNormalProp = (obj, key, value) => key in obj ? __defProp(obj, key, { enumerable: true, configurable: true, writable: true, value }) : obj[key] = value;
var __publicField = (obj, key, value) => __defNormalProp(obj, typeof key !== "symbol" ? key + "" : key, value);
var registry = new FinalizationRegistry((lease) => lease.native.release());
var Lease = class {
  constructor(native, owner) {
    __publicField(this, "native");
    __publicField(this, "owner");
    this.native = native;
    this.owner = owner;
  }
};
var Client = class {
  constructor(native) {
    __publicField(this, "lease");
    this.lease = new Lease(native, this);
    registry.register(this, this.lease);
  }
};

export function make(native) {
  return new WeakRef(new Client(native));
}
