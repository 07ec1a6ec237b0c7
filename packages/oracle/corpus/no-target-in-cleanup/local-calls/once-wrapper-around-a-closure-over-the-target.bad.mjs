// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":15,"about":"a wrapper that calls its argument once still keeps it"}
const registry = new FinalizationRegistry((fn) => fn());

function once(fn) {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    fn();
  };
}

export function make(native) {
  const note = { text: 'n' };
  registry.register(note, once(() => native.release(note.text)));
  return new WeakRef(note);
}
