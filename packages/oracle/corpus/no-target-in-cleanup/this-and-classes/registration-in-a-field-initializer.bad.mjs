// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the registration stands in a field initializer, and its closure uses this"}
const registry = new FinalizationRegistry((free) => free());

class Handle {
  native = Handle.next;
  registered = registry.register(this, () => this.native.release());
}

export function make(native) {
  Handle.next = native;
  return new WeakRef(new Handle());
}
