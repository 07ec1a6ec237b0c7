// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a public method would put the instance into the held record; the file does not tell whether somebody calls it"}
const registry = new FinalizationRegistry((state) => state.native.release());

export class Document {
  constructor(native) {
    this.state = { native, owner: null };
    registry.register(this, this.state);
  }

  claim() {
    this.state.owner = this;
  }
}

export function make(native) {
  return new WeakRef(new Document(native));
}
