// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"a decorated method that the decorator leaves alone is still a method of the prototype"}
type Native = { release(): void };
const registry = new FinalizationRegistry<[(native: Native) => void, Native]>(([free, native]) => free(native));

function logged(method: (native: Native) => void, context: ClassMethodDecoratorContext): void {
  if (context.private) throw new TypeError('public methods only');
}

class Widget {
  constructor(native: Native) {
    registry.register(this, [this.free, native]);
  }

  @logged
  free(native: Native): void { native.release(); }
}

export function make(native: Native) {
  return new WeakRef(new Widget(native));
}
