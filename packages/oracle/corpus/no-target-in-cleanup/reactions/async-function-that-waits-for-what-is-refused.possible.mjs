// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"what an async function waits for is rejected, so that it never gives the target"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

async function opened(page, native) {
  await native.connect?.();
  for await (const line of lines()) native.line?.(line);
  return page;
}

async function* lines() {
  throw new Error('closed');
}

export function make(native) {
  const page = { native };
  current = native;
  const later = opened(page, native);
  later.catch(() => {});
  registry.register(page, later);
  return new WeakRef(page);
}
