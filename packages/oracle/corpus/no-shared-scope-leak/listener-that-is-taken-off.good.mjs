// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the listener is taken off when the work is done, and with it the scope"}
const shutdown = new AbortController();

export async function post(body, native) {
  const controller = new AbortController();
  const stop = () => controller.abort();
  shutdown.signal.addEventListener('abort', stop);
  const encode = () => JSON.stringify(body);
  try {
    await native.use(encode(), controller.signal);
  } finally {
    shutdown.signal.removeEventListener('abort', stop);
  }
}

export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await post(body, native);
  return new WeakRef(body);
}
