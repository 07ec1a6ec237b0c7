// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"`new` on a class expression whose constructor registers what it is given, and holds a record of it","line":14}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  return new (class {
    constructor(target, extra) {
      registry.register(target, { native, extra });
      this.ref = new WeakRef(target);
    }
  })(...both({ native })).ref;
}

function both(target) {
  return [target, { owner: target }];
}
