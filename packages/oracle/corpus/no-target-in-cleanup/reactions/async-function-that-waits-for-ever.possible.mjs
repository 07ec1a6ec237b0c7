// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"an async function waits for what never comes before it would give the target, and nobody resumes it"}
const registry = new FinalizationRegistry((opened) => current.release(opened));
let current;

export function make(native, ready = new Promise(() => {})) {
  const page = { native };
  current = native;
  const opened = (async () => {
    await ready;
    return page;
  })();
  registry.register(page, [opened]);
  return new WeakRef(page);
}
