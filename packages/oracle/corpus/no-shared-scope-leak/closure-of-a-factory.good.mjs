// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"the closure is made in a scope of its own"}
const shutdown = new AbortController();
const abortWith = (controller) => () => controller.abort();

export async function post(body, native) {
  const controller = new AbortController();
  shutdown.signal.addEventListener('abort', abortWith(controller));
  const encode = () => JSON.stringify(body);
  await native.use(encode(), controller.signal);
}

export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await post(body, native);
  return new WeakRef(body);
}
