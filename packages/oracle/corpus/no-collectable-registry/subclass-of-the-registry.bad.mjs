// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":8,"about":"an instance of a class derived from the registry"}
class Closers extends FinalizationRegistry {
  constructor() { super((handle) => handle.release()); }
}

export function make(native) {
  const file = { path: '/tmp/a' };
  new Closers().register(file, native); 
  return new WeakRef(file);
}
