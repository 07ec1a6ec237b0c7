// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the nulling stands behind a yield, and nobody asks for the next value"}
const registry = new FinalizationRegistry((fn) => fn());

function* record(native) {
  let song = { bars: 16 };
  registry.register(song, () => native.release(song));
  yield new WeakRef(song);
  song = null;
}

export const make = (native) => record(native).next().value;
