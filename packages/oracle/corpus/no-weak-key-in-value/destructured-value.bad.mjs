// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","about":"the value is made of parts of its argument"}
const registry = new FinalizationRegistry((handle) => handle.release());
const jobs = new Map();
function schedule({ owner, run }) {
  jobs.set(new WeakRef(owner), { owner, run, at: 0 });
}
export function make(native) {
  const owner = { id: 1 };
  schedule({ owner, run: () => 1 });
  registry.register(owner, native);
  return new WeakRef(owner);
}
export const size = () => jobs.size;
