// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":6,"about":"an interval gets its function by name"}
class Poll {
  rounds = 0;
  constructor() {
    const ref = new WeakRef(this);
    const tick = () => { ref.deref()?.step(); }; 
    const stop = () => { this.rounds = -1; };
    setInterval(tick, 60_000);
    this.stop = stop;
  }
  step() { this.rounds++; }
}

export const make = () => new WeakRef(new Poll());
