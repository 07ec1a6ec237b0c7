// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a Set of the module that other code clears keeps nothing for ever"}
const registry = new FinalizationRegistry((handle) => handle.release());
const open = new Set();

export function make(native) {
  const draft = { text: '' };
  open.add(draft);
  registry.register(draft, native);
  saveAll();
  return new WeakRef(draft);
}

function saveAll() {
  for (const draft of open) draft.text += '.';
  open.clear();
}
