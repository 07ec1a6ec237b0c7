// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"a method that is bound to the object reads two of its fields"}
const registry = new FinalizationRegistry((close) => close());

class Pipe {
  constructor(native) {
    this.native = native;
    this.options = { times: 1 };
    registry.register(this, this.close.bind(this));
  }
  close() {
    const { times } = this.options;
    for (let count = 0; count < times; count++) this.native.release();
  }
}

export const make = (native) => new WeakRef(new Pipe(native));
