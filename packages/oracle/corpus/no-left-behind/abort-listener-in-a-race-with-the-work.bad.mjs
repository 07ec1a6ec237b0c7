// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":5,"about":"the work is done without the promise of the abort, whose listener stays"}
export function run(work, signal, native) {
  const job = { native, done: false };
  const aborted = new Promise((resolve) => {
    signal.addEventListener('abort', () => { job.done = true; resolve('aborted'); });
  });
  return { ref: new WeakRef(job), result: Promise.race([work(), aborted]) };
}

const application = new AbortController();
export async function make(native) {
  const { ref, result } = run(() => Promise.resolve('done'), application.signal, native);
  await result;
  return ref;
}
