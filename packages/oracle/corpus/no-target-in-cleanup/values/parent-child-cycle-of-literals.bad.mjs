// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the held child reaches the target through its parent link"}
const registry = new FinalizationRegistry(({ child }) => child.native.release());

export function make(native) {
  const parent = { children: [] };
  const child = { native, parent };
  parent.children.push(child);
  registry.register(parent, { child });
  return new WeakRef(parent);
}
