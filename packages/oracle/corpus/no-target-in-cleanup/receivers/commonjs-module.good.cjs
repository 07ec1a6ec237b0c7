// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the same module, with a factory outside"}
const registry = new FinalizationRegistry((fn) => fn());
const releaser = (native, length) => () => native.release(length);

module.exports = {
  make(native) {
    const reel = { length: 3 };
    reel.cut = () => { reel.length--; };
    registry.register(reel, releaser(native, reel.length));
    return new WeakRef(reel);
  },
};
