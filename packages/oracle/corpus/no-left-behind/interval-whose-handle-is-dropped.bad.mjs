// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":4,"about":"nobody has the handle"}
export class Poll {
  rounds = 0;
  start() { setInterval(() => { this.rounds++; }, 60_000); }
  stop() { this.rounds = 0; }
}

export function make() {
  const poll = new Poll();
  poll.start();
  poll.stop();
  return new WeakRef(poll);
}
