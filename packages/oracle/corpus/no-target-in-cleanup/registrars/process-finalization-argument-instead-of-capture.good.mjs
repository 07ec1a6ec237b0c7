// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","needs":"process.finalization","alone":true,"about":"the callback gets the object as its argument; for a collected object it is not called"}
function dispose(file, event) {
  file.native.release(event);
}

export function make(native) {
  const file = { dirty: true, native };
  process.finalization.register(file, dispose);
  return new WeakRef(file);
}
