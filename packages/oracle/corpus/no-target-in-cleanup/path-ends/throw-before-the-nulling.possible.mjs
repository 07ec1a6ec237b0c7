// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","about":"one way out of the function throws before the variable is nulled"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let song = { bars: 16 };
  const ref = new WeakRef(song);
  registry.register(song, () => native.release(song));
  if (native.broken) throw new Error('broken');
  song = null;
  return ref;
}
