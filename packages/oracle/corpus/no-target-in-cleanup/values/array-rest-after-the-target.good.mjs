// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the target is the first element, the closure holds only the others"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const [page, ...rest] = [{ text: '' }, 'draft', 7];
  registry.register(page, () => native.release(rest.length));
  return new WeakRef(page);
}
