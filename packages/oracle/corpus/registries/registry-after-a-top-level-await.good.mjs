// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a module-level registry survives a top-level await that comes after it"}
const registry = new FinalizationRegistry((handle) => handle.release());
const settings = await Promise.resolve({ retries: 3 });

export function make(native) {
  const session = { retries: settings.retries };
  registry.register(session, native);
  return new WeakRef(session);
}
