// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"shared":true,"about":"a helper declared below the return statement is hoisted and names the target"}
const registry = new FinalizationRegistry((close) => close());

function createReader(native) {
  const reader = { position: 0, advance };
  registry.register(reader, () => native.release());
  return reader;

  function advance(count) {
    reader.position += count;
  }
}

export function make(native) {
  return new WeakRef(createReader(native));
}
