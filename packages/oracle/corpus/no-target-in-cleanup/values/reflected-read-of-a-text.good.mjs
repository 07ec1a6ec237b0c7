// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Reflect.get gives what another property of the record holds"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;

export function make(native) {
  const page = { native };
  current = native;
  const record = { page, name: 'page' };
  registry.register(page, [Reflect.get(record, 'name')]);
  return new WeakRef(page);
}
