// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":4,"about":"nothing is given for the time, and the default is long"}
export function send(body, native, milliseconds = 300_000) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), milliseconds);
  const attempt = () => native.use(body.text, controller.signal);
  attempt();
}

export function make(native) {
  const body = { text: 'x'.repeat(1000) };
  send(body, native);
  return new WeakRef(body);
}
