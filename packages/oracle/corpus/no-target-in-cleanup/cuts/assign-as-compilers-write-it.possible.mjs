// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"the helper that TypeScript writes for spreads empties the held record"}
var __assign = function () {
  __assign = Object.assign || function (target) {
    for (var source, i = 1; i < arguments.length; i++) {
      source = arguments[i];
      for (var key in source) if (Object.prototype.hasOwnProperty.call(source, key)) target[key] = source[key];
    }
    return target;
  };
  return __assign.apply(this, arguments);
};
const registry = new FinalizationRegistry(({ native }) => native.release());

export function make(native) {
  const texture = { width: 256 };
  const held = { native, owner: texture };
  registry.register(texture, held);
  __assign(held, { owner: null });
  return new WeakRef(texture);
}
