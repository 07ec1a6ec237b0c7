// {"rule":"no-left-behind","expect":"silent","truth":"retained","about":"the promise waits for the abort itself, and so does whoever has it"}
export function untilAborted(signal, native) {
  const job = { native, since: 0 };
  jobs.push(new WeakRef(job));
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(job);
    signal.addEventListener('abort', () => { resolve(job); }, { once: true });
  });
}

const jobs = [];
const application = new AbortController();
export function make(native) {
  untilAborted(application.signal, native);
  return jobs.pop();
}
