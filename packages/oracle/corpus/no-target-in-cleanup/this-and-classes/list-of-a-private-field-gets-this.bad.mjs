// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a private field makes a list, and the constructor puts the object into it"}
const registry = new FinalizationRegistry(() => {});

class Pool {
  #all = [];

  constructor() {
    this.#all.push(this);
    registry.register(this, this.#all);
  }
}

export function make() {
  return new WeakRef(new Pool());
}
