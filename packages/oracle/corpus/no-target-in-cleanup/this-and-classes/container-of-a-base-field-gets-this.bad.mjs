// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a field of the base class makes a Map, and the constructor of the subclass puts the object into it"}
const registry = new FinalizationRegistry(() => {});

class Base {
  parts = new Map();
}

class Pool extends Base {
  constructor() {
    super();
    this.parts.set('self', this);
    registry.register(this, this.parts);
  }
}

export function make() {
  return new WeakRef(new Pool());
}
