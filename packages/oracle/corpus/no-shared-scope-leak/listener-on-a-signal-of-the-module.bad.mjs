// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"the signal of the program's end keeps the scope of every request, also where the listener would be called once"}
const shutdown = new AbortController();

export async function post(body, native) {
  const controller = new AbortController();
  shutdown.signal.addEventListener('abort', () => controller.abort(), { once: true });
  const encode = () => JSON.stringify(body);
  await native.use(encode(), controller.signal);
}

export async function make(native) {
  const body = { text: 'x'.repeat(1000) };
  await post(body, native);
  return new WeakRef(body);
}
