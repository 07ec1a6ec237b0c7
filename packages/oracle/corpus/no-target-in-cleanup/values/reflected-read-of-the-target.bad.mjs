// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"Reflect.get gives what the property of a record holds"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;

export function make(native) {
  const page = { native };
  current = native;
  const record = { page, name: 'page' };
  registry.register(page, [Reflect.get(record, 'page')]);
  return new WeakRef(page);
}
