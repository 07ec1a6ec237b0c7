// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"then on a settled promise settles with what its callback returns, the target"}
const registry = new FinalizationRegistry(({ native, later }) => native.release(later instanceof Promise));

export function make(native) {
  const row = { ready: false };
  const later = Promise.resolve().then(() => row);
  registry.register(row, { native, later });
  return new WeakRef(row);
}
