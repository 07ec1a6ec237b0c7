// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"emptying the target is not letting go of it"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  const song = { bars: [1, 2] };
  registry.register(song, () => native.release(song.bars));
  song.bars = null;
  delete song.bars;
  return new WeakRef(song);
}
