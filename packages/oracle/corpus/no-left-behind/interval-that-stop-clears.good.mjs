// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"stop clears the interval"}
export class Poll {
  #timer;
  rounds = 0;
  start() { this.#timer = setInterval(() => { this.rounds++; }, 60_000); }
  stop() { clearInterval(this.#timer); }
}

export function make() {
  const poll = new Poll();
  poll.start();
  poll.stop();
  return new WeakRef(poll);
}
