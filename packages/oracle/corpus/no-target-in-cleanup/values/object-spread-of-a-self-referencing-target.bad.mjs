// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the copied field is a link back to the target"}
const registry = new FinalizationRegistry((copy) => copy.native.release(copy.fd));

export function make(native) {
  const pipe = { fd: 5, native };
  pipe.self = pipe;
  registry.register(pipe, { ...pipe });
  return new WeakRef(pipe);
}
