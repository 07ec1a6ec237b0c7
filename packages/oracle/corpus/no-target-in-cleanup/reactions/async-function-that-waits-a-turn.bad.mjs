// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"an async function waits for what is there, and gives the target then"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

async function opened(page) {
  await null;
  const size = await Promise.resolve(page.native);
  await size;
  return page;
}

export function make(native) {
  const page = { native: 1 };
  current = native;
  registry.register(page, opened(page));
  return new WeakRef(page);
}
