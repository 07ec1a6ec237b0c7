// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","needs":"process.finalization","alone":true,"about":"the registry is taken out of an import of the process"}
import process from 'node:process';
const { finalization } = process;

export function make(native) {
  const file = { dirty: true };
  finalization.register(file, () => native.release(file.dirty));
  return new WeakRef(file);
}
