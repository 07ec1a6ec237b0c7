// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a named function takes a text from each element of the list, and those are held"}
const registry = new FinalizationRegistry((names) => current.release(names));
let current;

export function make(native) {
  const page = { native, name: 'page' };
  current = native;
  const nameOf = (part) => `${part.name}!`;
  registry.register(page, [page].map(nameOf));
  return new WeakRef(page);
}
