// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the hoisted helper reaches the target through its own this, so nothing names the variable"}
const registry = new FinalizationRegistry((close) => close());

function createReader(native) {
  const reader = { position: 0, advance };
  registry.register(reader, () => native.release());
  return reader;

  function advance(count) {
    this.position += count;
  }
}

export function make(native) {
  return new WeakRef(createReader(native));
}
