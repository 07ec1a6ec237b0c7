// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"about":"the function that is called nulls its own parameter, not the variable"}
const registry = new FinalizationRegistry((fn) => fn());

export function make(native) {
  let song = { bars: 16 };
  const ref = new WeakRef(song);
  const forget = (song) => { song = null; return song; };
  registry.register(song, () => native.release(song));
  forget(song);
  return ref;
}
