// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a record around the target is stored in the held record"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native, history: [] };
  const visit = { page, at: 1 };
  entry.history.push(visit);
  registry.register(page, entry);
  return new WeakRef(page);
}
