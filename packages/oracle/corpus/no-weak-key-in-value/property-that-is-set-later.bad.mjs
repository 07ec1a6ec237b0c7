// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","line":9,"about":"a stored record keeps what is put into it later"}
const registry = new FinalizationRegistry((handle) => handle.release());
const notes = new Map();

export function make(native) {
  const song = { bars: 12 };
  const note = { text: 'slow' };
  notes.set(new WeakRef(song), note);
  note.about = song;
  registry.register(song, native);
  return new WeakRef(song);
}
