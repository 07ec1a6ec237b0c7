// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow uses the this of a factory method; the target is another object"}
const registry = new FinalizationRegistry((release) => release());

const factory = {
  made: 0,
  create(native) {
    const part = { id: 0 };
    registry.register(part, () => {
      this.made -= 1;
      native.release();
    });
    return part;
  },
};

export const make = (native) => new WeakRef(factory.create(native));
