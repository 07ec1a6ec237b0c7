// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":5,"about":"the promise is settled, and its listener stays on the signal"}
export function wait(milliseconds, signal, native) {
  const job = { native, done: false };
  const promise = new Promise((resolve) => {
    signal.addEventListener('abort', () => { job.done = true; resolve('aborted'); });
    setTimeout(resolve, milliseconds);
  });
  return { promise, ref: new WeakRef(job) };
}

const application = new AbortController();
export async function make(native) {
  const { promise, ref } = wait(1, application.signal, native);
  await promise;
  return ref;
}
