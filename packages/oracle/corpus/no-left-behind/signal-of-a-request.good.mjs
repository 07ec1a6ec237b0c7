// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"the signal belongs to the request, which is gone when it is answered"}
export async function answer(request, job) {
  request.signal.addEventListener('abort', () => { job.isGone = true; });
  await request.body;
  return { status: job.isGone ? 499 : 200 };
}

const registry = new FinalizationRegistry((native) => native.release());

export async function make(native) {
  const job = { isGone: false };
  registry.register(job, native);
  await answer({ signal: new AbortController().signal, body: Promise.resolve('') }, job);
  return new WeakRef(job);
}
