// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","needs":"process.finalization","alone":true,"line":5,"shared":true,"about":"the callback takes its object as argument, but another closure in the scope names it"}
export function make(native) {
  const file = { dirty: true, save: null };
  file.save = () => { file.dirty = false; };
  process.finalization.register(file, (it) => native.release(it.dirty));
  return new WeakRef(file);
}
