// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"about":"the variable that is nulled in the block is another one with the same name"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let song = { bars: 16 };
  const ref = new WeakRef(song);
  registry.register(song, () => native.release(song.bars));
  {
    let song = { bars: 0 };
    ref.bars = song.bars;
    song = null;
  }
  return ref;
}
