// {"rule":"no-target-in-cleanup","expect":"silent","truth":"collected, cleanup runs","about":"an object with a then of its own is no promise: its callback gets what that passes"}
const registry = new FinalizationRegistry(({ native }) => native.release());

class Later {
  constructor(value, native) {
    this.value = value;
    this.native = native;
  }
  then(callback) {
    return callback(this.native);
  }
}

export function make(native) {
  const box = { full: true };
  return Promise.resolve(
    new Later(box, native).then((given) => {
      registry.register(box, { native: given });
      return { box: new WeakRef(box) };
    }),
  ).then(({ box: reference }) => reference);
}
