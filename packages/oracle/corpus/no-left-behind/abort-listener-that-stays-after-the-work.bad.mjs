// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":4,"about":"the work is done, and its listener stays on the signal of the caller"}
export async function load(signal, native) {
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  await native.use(controller.signal);
  return new WeakRef(controller);
}

const application = new AbortController();
export const make = (native) => load(application.signal, native);
