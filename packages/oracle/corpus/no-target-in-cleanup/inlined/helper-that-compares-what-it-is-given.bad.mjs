// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the helper that makes the cleanup asks whether it is for one particular object: a copy is not"}
const registry = new FinalizationRegistry((cleanup) => cleanup());
let current;
const closer = (file) => {
  const isMain = file === current;
  return () => { if (isMain) file.native.release(); };
};

export function make(native) {
  const file = { native };
  current = file;
  registry.register(file, closer(file));
  current = undefined;
  return new WeakRef(file);
}
