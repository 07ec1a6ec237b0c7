// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the registration stands in a field initializer, and what it holds is the value of another field"}
const registry = new FinalizationRegistry((native) => native.release());

class Handle {
  native = Handle.next;
  registered = registry.register(this, this.native);
}

export function make(native) {
  Handle.next = native;
  return new WeakRef(new Handle());
}
