// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"a class that comes as a parameter may keep what its constructor is given"}
const registry = new FinalizationRegistry(({ native, box }) => native.release(typeof box));

function open(native, Box) {
  const view = { width: 1 };
  registry.register(view, { native, box: new Box(view) });
  return new WeakRef(view);
}

const boxes = [class { constructor(value) { this.value = value; } }];
export const make = (native) => open(native, boxes[native.kind ?? 0]);
