// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the listener for the abort of the caller's signal is taken off in the end"}
export async function load(signal, native) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await native.use(controller.signal);
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return new WeakRef(controller);
}

const application = new AbortController();
export const make = (native) => load(application.signal, native);
