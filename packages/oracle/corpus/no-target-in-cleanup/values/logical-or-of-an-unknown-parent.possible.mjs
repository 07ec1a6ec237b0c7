// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"without a parent the widget itself becomes the held parent"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const widget = { name: 'w' };
  const held = { native, parent: native.parent || widget };
  registry.register(widget, held);
  return new WeakRef(widget);
}
