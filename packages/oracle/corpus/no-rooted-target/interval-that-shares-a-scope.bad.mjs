// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":8,"about":"the interval names a counter only, and its scope holds the object because another closure names it"}
const registry = new FinalizationRegistry((handle) => handle.release());

export function make(native) {
  const page = { hits: [] };
  let seconds = 0;
  const hit = () => page.hits.push(seconds);
  setInterval(() => { seconds++; }, 60_000);
  hit();
  registry.register(page, native);
  return new WeakRef(page);
}
