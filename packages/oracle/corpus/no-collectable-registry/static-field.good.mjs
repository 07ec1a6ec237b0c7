// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a static field"}
class Resource {
  static registry = new FinalizationRegistry((handle) => handle.release());
  watch(handle) { Resource.registry.register(this, handle); }
}
class Image extends Resource {
  constructor(handle) { super(); this.watch(handle); }
}
export const make = (native) => new WeakRef(new Image(native));
