// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"the listener stands in the executor of a promise, and keeps the function's scope as well"}
const shutdown = new AbortController();

export async function post(body, native) {
  const encode = () => JSON.stringify(body);
  await new Promise((resolve) => {
    shutdown.signal.addEventListener('abort', () => resolve('gone'));
    native.use(encode());
    resolve('sent');
  });
}

export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await post(body, native);
  return new WeakRef(body);
}
