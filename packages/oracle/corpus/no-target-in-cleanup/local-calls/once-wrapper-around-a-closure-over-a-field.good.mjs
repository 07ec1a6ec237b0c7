// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the wrapped closure was made outside and knows only text"}
const registry = new FinalizationRegistry((fn) => fn());

function once(fn) {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    fn();
  };
}
const releaser = (native, text) => () => native.release(text);

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, once(releaser(native, note.text)));
  return new WeakRef(note);
}
