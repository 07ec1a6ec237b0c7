// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Array.from with a function that takes a text from each of what it walks over"}
const registry = new FinalizationRegistry((names) => current.release(names));
let current;

export function make(native) {
  const page = { native, name: 'page' };
  current = native;
  registry.register(page, Array.from([page], ({ name }) => `${name}!`));
  return new WeakRef(page);
}
