// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the record written in the inner block only has the name of the held one"}
const registry = new FinalizationRegistry((entry) => entry.native.release());

export function make(native) {
  const page = { url: '/' };
  const entry = { native };
  registry.register(page, entry);
  {
    const entry = { title: 'scratch' };
    entry.page = page;
    page.summary = entry.title;
  }
  return new WeakRef(page);
}
