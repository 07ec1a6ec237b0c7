// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"all callers of the function stand in the file, and each makes a signal for the call"}
const registry = new FinalizationRegistry((native) => native.release());

async function run(native, { signal }) {
  const job = { isGone: false };
  registry.register(job, native);
  signal.addEventListener('abort', () => { job.isGone = true; });
  await native.use();
  return new WeakRef(job);
}

export async function make(native) {
  const controller = new AbortController();
  return await run(native, { signal: controller.signal });
}
