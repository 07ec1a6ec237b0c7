// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function that is applied to a list gives the second of what is in it"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;
const second = (page, name) => ({ name });

export function make(native) {
  const page = { native };
  current = native;
  registry.register(page, second.apply(null, [page, 'page']));
  return new WeakRef(page);
}
