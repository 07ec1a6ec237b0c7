// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","needs":"process.finalization","alone":true,"about":"the registry of the process and its method have names of their own"}
const { finalization: { register } } = process;

export function make(native) {
  const file = { dirty: true };
  register(file, () => native.release(file.dirty));
  return new WeakRef(file);
}
