// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the call gives a stand-in for the registry that is the default"}
const registry = new FinalizationRegistry((held) => held.native.release());
const nobody = { register() {} };

function track(object, held, by = registry) {
  by.register(object, held);
}

export function make(native) {
  const image = { width: 1 };
  track(image, { native, image }, nobody);
  return new WeakRef(image);
}
