// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","needs":"process.finalization","alone":true,"line":4,"about":"the process holds the callback, and the callback names the object"}
export function make(native) {
  const file = { dirty: true };
  process.finalization.register(file, () => native.release(file.dirty));
  return new WeakRef(file);
}
