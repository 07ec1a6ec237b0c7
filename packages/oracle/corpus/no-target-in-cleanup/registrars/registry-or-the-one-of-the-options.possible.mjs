// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup never runs","about":"the registry is what stands in the options, or else that of the module"}
const common = new FinalizationRegistry((held) => held.native.release());

export function makeImage(native, options) {
  const { registry = common } = options;
  const image = { width: 1 };
  registry.register(image, { native, image });
  return new WeakRef(image);
}

const nobody = { register() {} };
export const make = (native) => makeImage(native, JSON.parse.length ? { registry: nobody } : {});
