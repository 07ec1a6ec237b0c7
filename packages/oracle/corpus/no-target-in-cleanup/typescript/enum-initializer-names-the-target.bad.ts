// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"an enum compiles to a function, so an initializer that names the target captures it"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  const door = { state: 'open' };
  enum Size { Width = door.state.length, Height = 2 }
  registry.register(door, () => native.release());
  return Size.Height === 2 ? new WeakRef(door) : undefined;
}
