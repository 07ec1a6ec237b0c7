// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"the minutes are calculated from constants"}
const MINUTE = 60 * 1000;
const LIMIT = 5 * MINUTE;

export function send(body, native) {
  const controller = new AbortController();
  setTimeout(() => { controller.abort(); }, LIMIT);
  const attempt = () => native.use(body.text, controller.signal);
  attempt();
}

export function make(native) {
  const body = { text: 'x'.repeat(1000) };
  send(body, native);
  return new WeakRef(body);
}
