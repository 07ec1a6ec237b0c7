// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a field makes a record, and the constructor puts the object into it"}
const registry = new FinalizationRegistry(() => {});

class Pool {
  parts = {};

  constructor() {
    this.parts.self = this;
    registry.register(this, { parts: this.parts });
  }
}

export function make() {
  return new WeakRef(new Pool());
}
