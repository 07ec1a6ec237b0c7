// {"rule":"no-shared-scope-leak","expect":"possible","truth":"retained","line":4,"about":"each round of the timer starts the next one"}
let rounds = 0;
export function poll(body, native) {
  const tick = () => {
    rounds++;
    setTimeout(tick, 30_000);
  };
  tick();
  const attempt = () => native.use(body.text);
  attempt();
}

export function make(native) {
  const body = { text: 'x'.repeat(1000) };
  poll(body, native);
  return new WeakRef(body);
}
