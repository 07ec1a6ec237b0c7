// {"rule":"no-weak-key-in-value","expect":"possible","truth":"collected, cleanup runs","about":"the value sits under the WeakRef until the timeout ends it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const drafts = new Map();
export function make(native) {
  const draft = { text: '' };
  const ref = new WeakRef(draft);
  drafts.set(ref, { draft });
  setTimeout(() => { drafts.delete(ref); }, 1);
  registry.register(draft, native);
  return ref;
}
