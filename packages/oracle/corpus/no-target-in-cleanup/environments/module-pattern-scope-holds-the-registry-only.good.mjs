// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the functions share the scope of an immediately invoked function, in which the registry and a counter live"}
const pool = (() => {
  const registry = new FinalizationRegistry((release) => release());
  let open = 0;
  return {
    get open() { return open; },
    create(native) {
      open += 1;
      const slot = { index: open };
      registry.register(slot, () => { open -= 1; native.release(); });
      return slot;
    },
  };
})();

export const make = (native) => new WeakRef(pool.create(native));
