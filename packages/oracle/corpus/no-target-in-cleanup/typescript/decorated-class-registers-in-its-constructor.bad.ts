// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":13,"about":"a class decorator does not change what the constructor's closure captures"}
type Constructor = new (...args: any[]) => object;
const registry = new FinalizationRegistry<() => void>((free) => free());
const names: string[] = [];

function component<C extends Constructor>(type: C, context: ClassDecoratorContext): void {
  names.push(String(context.name));
}

@component
class Widget {
  constructor(readonly native: { release(): void }) {
    registry.register(this, () => this.native.release());
  }
}

export function make(native: { release(): void }) {
  return new WeakRef(new Widget(native));
}
