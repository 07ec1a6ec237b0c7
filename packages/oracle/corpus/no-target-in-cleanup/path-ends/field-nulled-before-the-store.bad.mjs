// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the field is nulled first and gets the target in the next line"}
const registry = new FinalizationRegistry((held) => held.native.release());

export function make(native) {
  const song = { bars: 16 };
  const held = { native, song: undefined };
  registry.register(song, held);
  held.song = null;
  held.song = song;
  return new WeakRef(song);
}
