// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"an optional chain through a record that is there ends at the target"}
const registry = new FinalizationRegistry(({ native, owner }) => native.release(owner?.path));

export function make(native) {
  const file = { path: '/a' };
  const options = { owner: file };
  registry.register(file, { native, owner: options?.owner });
  return new WeakRef(file);
}
