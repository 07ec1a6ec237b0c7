// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"a proxy keeps the object it stands for"}
const registry = new FinalizationRegistry(({ native, guarded }) => native.release(guarded.id));
const readonly = { set: () => false };

export function make(native) {
  const user = { id: 11 };
  registry.register(user, { native, guarded: new Proxy(user, readonly) });
  return new WeakRef(user);
}
