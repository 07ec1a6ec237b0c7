// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained","sm":"retained"},"about":"JavaScriptCore and SpiderMonkey keep the parameters of an async generator in the scope of the closures it makes"}
const registry = new FinalizationRegistry((release) => release());

async function* pages(cursor, native) {
  registry.register(cursor, () => native.release());
  while (cursor.page < 2) yield ++cursor.page;
}

export async function make(native) {
  const open = () => {
    const cursor = { page: 0 };
    return { ref: new WeakRef(cursor), pages: pages(cursor, native) };
  };
  const { ref, pages: listed } = open();
  for await (const page of listed) native.retain(page);
  return ref;
}
