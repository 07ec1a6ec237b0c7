// {"rule":"no-stale-delete","expect":"silent","truth":"collected, cleanup runs","spared":"live entry not found","about":"the value comes after a wait, and the cleanup looks"}
const pages = new Map();
const registry = new FinalizationRegistry((url) => {
  const page = pages.get(url)?.deref();
  if (page) return;
  pages.delete(url);
});
let loads = 0;
const fetchPage = async () => ({ number: loads++ });
const peek = (url) => pages.get(url)?.deref();
export async function load(url) {
  const known = pages.get(url)?.deref();
  if (known) return known;
  const page = await fetchPage(url);
  pages.set(url, new WeakRef(page));
  registry.register(page, url);
  return page;
}

const watch = new FinalizationRegistry((f) => f());
let first;
let shown;

export async function make(native) {
  first = await load('a');
  watch.register(first, native.release);
  return new WeakRef(first);
}

export function beforeCleanups() {
  if (first) {
    first = undefined;
    return;
  }
  if (shown) return;
  load('a').then((found) => {
    if (found.number > 0) shown = found;
  });
}

export function later(native) {
  native.found(peek('a') === shown);
}
