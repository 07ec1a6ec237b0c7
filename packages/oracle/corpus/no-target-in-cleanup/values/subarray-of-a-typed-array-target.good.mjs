// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"sm":"retained"},"about":"a subarray shares the buffer of the target, not the target"}
const registry = new FinalizationRegistry(({ native, head }) => native.release(head.length));

export function make(native) {
  const bytes = new Uint8Array(4096);
  registry.register(bytes, { native, head: bytes.subarray(0, 8) });
  return new WeakRef(bytes);
}
