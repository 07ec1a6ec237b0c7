// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"instances are put into a list of the class"}
interface Handle { release(): void }
const registry = new FinalizationRegistry<Handle>((handle) => handle.release());
class Widget {
  private static readonly all: Widget[] = [];
  constructor(native: Handle) {
    Widget.all.push(this);
    registry.register(this, native);
  }
  static count(): number { return Widget.all.length; }
}
export const make = (native: Handle): WeakRef<Widget> => new WeakRef(new Widget(native));
export const count = (): number => Widget.count();
