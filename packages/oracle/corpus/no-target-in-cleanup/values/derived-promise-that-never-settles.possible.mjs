// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"a promise made by then does not know its callback while it waits"}
const registry = new FinalizationRegistry(({ native, later }) => native.release(later instanceof Promise));

export function make(native) {
  const row = { ready: false };
  const never = new Promise(() => {});
  const later = never.then(() => row);
  registry.register(row, { native, later });
  return new WeakRef(row);
}
