// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the helper that makes the cleanup also marks the object: a copy would get the mark"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

function closer(file) {
  file.isTracked = true;
  return () => file.native.release(file.fd);
}

export function make(native) {
  const file = { native, fd: 3 };
  registry.register(file, closer(file));
  if (!file.isTracked) throw new Error('the mark is lost');
  return new WeakRef(file);
}
