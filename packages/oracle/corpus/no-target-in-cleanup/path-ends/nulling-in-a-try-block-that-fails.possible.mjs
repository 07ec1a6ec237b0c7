// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"the call before the nulling throws, and the catch clause goes on"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let song = { bars: 16 };
  const ref = new WeakRef(song);
  registry.register(song, () => native.release(song));
  try {
    native.open(song.bars);
    song = null;
  } catch {
    ref.failed = true;
  }
  return ref;
}
