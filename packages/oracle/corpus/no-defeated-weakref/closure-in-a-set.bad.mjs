// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":8,"about":"a named closure in a Set of the module, in a scope that another closure keeps the object in"}
const pollers = new Set();

class Feed {
  items = [];
  constructor() {
    const self = new WeakRef(this);
    const poll = () => self.deref()?.items.length ?? 0; 
    pollers.add(poll);
    this.reset = () => { this.items = []; };
  }
}

export const make = () => new WeakRef(new Feed());
export const total = () => [...pollers].reduce((sum, poll) => sum + poll(), 0);
