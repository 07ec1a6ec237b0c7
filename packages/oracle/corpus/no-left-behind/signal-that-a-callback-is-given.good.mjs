// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"the function is written for a function that is not seen, and whoever calls it gives a signal for the call"}
const registry = new FinalizationRegistry((native) => native.release());

export async function make(native) {
  const query = Object.assign(new AbortController(), {
    async load({ signal }) {
      const job = { isGone: false };
      registry.register(job, native);
      signal.addEventListener('abort', () => { job.isGone = true; });
      await native.use();
      return new WeakRef(job);
    },
  });
  return await query.load(query);
}
