// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","line":5,"about":"the handle is put into a private field and never used"}
export class Poll {
  #timer;
  rounds = 0;
  constructor() { this.#timer = setInterval(() => { this.rounds++; }, 60_000); }
  close() { this.rounds = 0; }
}

export function make() {
  const poll = new Poll();
  poll.close();
  return new WeakRef(poll);
}
