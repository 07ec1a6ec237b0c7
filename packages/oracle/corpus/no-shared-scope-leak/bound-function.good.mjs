// {"rule":"no-shared-scope-leak","expect":"silent","truth":"collected, cleanup never runs","about":"a bound function has no scope"}
const shutdown = new AbortController();

export async function post(body, native) {
  const controller = new AbortController();
  shutdown.signal.addEventListener('abort', controller.abort.bind(controller));
  const encode = () => JSON.stringify(body);
  await native.use(encode(), controller.signal);
}

export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await post(body, native);
  return new WeakRef(body);
}
