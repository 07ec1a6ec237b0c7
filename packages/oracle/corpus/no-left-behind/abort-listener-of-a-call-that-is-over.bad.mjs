// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":6,"about":"the call is taken out of the set when it is done, and the listener stays"}
const calls = new Set();
export async function call(native, signal) {
  const job = { native, isAborted: false };
  calls.add(job);
  signal.addEventListener('abort', () => { job.isAborted = true; }, { once: true });
  await native.use();
  calls.delete(job);
  return new WeakRef(job);
}
export const running = () => calls.size;

const application = new AbortController();
export const make = (native) => call(native, application.signal);
