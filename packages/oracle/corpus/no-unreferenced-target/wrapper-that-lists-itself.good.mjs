// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","spared":"used after release","about":"a constructor that puts the new object into a list keeps it"}
const registry = new FinalizationRegistry((handle) => handle.release());

class Guard {
  static all = [];
  constructor(owner) {
    this.owner = owner;
    Guard.all.push(this);
  }
}

export function make(native) {
  const owner = {};
  registry.register(new Guard(owner), native);
  return new WeakRef(owner);
}

export function later(native) {
  native.use();
  Guard.all.length = 0;
}
