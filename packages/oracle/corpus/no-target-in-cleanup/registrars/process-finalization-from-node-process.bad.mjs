// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","needs":"process.finalization","alone":true,"line":6,"about":"process is imported, and the call behind ?. for versions without it"}
import process from 'node:process';

export function make(native) {
  const file = { dirty: true };
  const onExit = () => native.release(file.dirty);
  process.finalization?.register(file, onExit);
  return new WeakRef(file);
}
