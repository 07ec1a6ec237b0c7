// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure that a function of the module makes keeps only what it is given"}
const registry = new FinalizationRegistry((handle) => handle.release());
const readers = new Map();
const readerOf = (title) => () => title;

export function make(native) {
  const book = { title: 'SICP' };
  const pages = [1, 2, 3];
  const turn = () => pages.push(book.title.length);
  turn();
  readers.set(new WeakRef(book), readerOf(book.title));
  registry.register(book, native);
  return new WeakRef(book);
}
