// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"each registration holds the other target, so neither ever dies"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const left = { side: 'l' };
  const right = { side: 'r', left };
  registry.register(left, { native, other: right });
  registry.register(right, { native: { release() {} }, other: left });
  return new WeakRef(left);
}
