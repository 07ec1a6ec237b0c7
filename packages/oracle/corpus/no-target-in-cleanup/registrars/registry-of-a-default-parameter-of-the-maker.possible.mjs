// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"who makes the object may give another registry, and does"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function makeImage(native, by = registry) {
  const image = { width: 1 };
  by.register(image, { native, image });
  return new WeakRef(image);
}

const nobody = { register() {} };
export const make = (native) => Reflect.apply(makeImage, null, [native, nobody]);
