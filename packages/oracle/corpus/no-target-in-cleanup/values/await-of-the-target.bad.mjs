// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"await of an object that is no promise gives the object"}
const registry = new FinalizationRegistry(({ native, file }) => native.release(file.path));

async function open(native) {
  const file = { path: '/a' };
  const ready = await file;
  registry.register(file, { native, file: ready });
  return new WeakRef(file);
}

export const make = (native) => open(native);
