// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"an interval of a constructor with a WeakRef of `this`, and another arrow that uses `this`"}
class Poll {
  rounds = 0;
  constructor() {
    const ref = new WeakRef(this);
    this.restart = () => { this.rounds = 0; };
    setInterval(() => { ref.deref()?.restart(); }, 60_000);
  }
}

export const make = () => new WeakRef(new Poll());
