// {"rule":"no-collectable-registry","expect":"report","truth":"collected, cleanup never runs","line":4,"about":"a variable that is declared first and filled later is as local as any other"}
export function make(native) {
  let registry = null;
  registry = new FinalizationRegistry((handle) => handle.release());
  const timer = { every: 100 };
  registry.register(timer, native);
  return new WeakRef(timer);
}
