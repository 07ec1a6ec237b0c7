// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":4,"about":"a timer that lasts for minutes"}
export function send(body, native) {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 600_000);
  const attempt = () => native.use(body.text, controller.signal);
  attempt();
}

export function make(native) {
  const body = { text: 'x'.repeat(1000) };
  send(body, native);
  return new WeakRef(body);
}
