// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":6,"about":"the handler of the signal's event keeps the scope of the last call"}
const shutdown = new AbortController();

export function post(body, native) {
  const controller = new AbortController();
  shutdown.signal.onabort = () => controller.abort();
  const encode = () => JSON.stringify(body);
  native.use(encode(), controller.signal);
}

export function make(native) {
  const body = { text: 'x'.repeat(1000) };
  post(body, native);
  return new WeakRef(body);
}
