// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":4,"about":"one caller makes a signal for the call, and the other gives one that stays"}
async function run(native, { signal }) {
  const job = { native, isGone: false };
  signal.addEventListener('abort', () => { job.isGone = true; });
  await native.use();
  return new WeakRef(job);
}

export async function once(native) {
  const controller = new AbortController();
  return await run(native, { signal: controller.signal });
}

export async function runWith(native, signal) {
  return await run(native, { signal });
}

const application = new AbortController();
export async function make(native) {
  return await runWith(native, application.signal);
}
