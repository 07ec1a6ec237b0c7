// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"Array.prototype.push.call stores like push"}
const registry = new FinalizationRegistry(({ native, undo }) => native.release(undo.length));
const { push } = Array.prototype;

export function make(native) {
  const edit = { at: 0 };
  const undo = [];
  push.call(undo, { edit });
  registry.register(edit, { native, undo });
  return new WeakRef(edit);
}
