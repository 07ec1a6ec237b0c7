// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":4,"about":"the signal is one of the options"}
export async function post(body, native, { signal, retries = 0 } = {}) {
  const controller = new AbortController();
  signal?.addEventListener('abort', () => controller.abort());
  const encode = () => JSON.stringify({ body, retries });
  await native.use(encode(), controller.signal);
}

const application = new AbortController();
export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await post(body, native, { signal: application.signal });
  return new WeakRef(body);
}
