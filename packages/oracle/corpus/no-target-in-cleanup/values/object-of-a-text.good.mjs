// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"`Object(value)` of a text is a new object that holds the text"}
const registry = new FinalizationRegistry((held) => current.release(held));
let current;

export function make(native) {
  const page = { native, title: 'page' };
  current = native;
  registry.register(page, [Object(page.title)]);
  return new WeakRef(page);
}
