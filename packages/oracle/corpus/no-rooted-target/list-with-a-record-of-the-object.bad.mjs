// {"rule":"no-rooted-target","expect":"report","truth":"retained","line":8,"about":"a list of the module keeps a record, and through it the object"}
const registry = new FinalizationRegistry((handle) => handle.release());
const history = [];

export function make(native) {
  const edit = { text: 'a' };
  registry.register(edit, native);
  history.push({ when: 0, edit });
  return new WeakRef(edit);
}

export const last = () => history.at(-1).edit.text;
