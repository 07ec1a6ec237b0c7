// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"an optional chain that ends in a number gives the number or undefined"}
const registry = new FinalizationRegistry(({ native, fd }) => native.release(fd));

export function make(native) {
  const file = { handle: { fd: 3 } };
  registry.register(file, { native, fd: file?.handle?.fd });
  return new WeakRef(file);
}
