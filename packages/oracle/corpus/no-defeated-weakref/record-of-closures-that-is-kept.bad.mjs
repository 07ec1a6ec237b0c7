// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":8,"repaired":"retained","about":"a record of closures, one of which has both"}
const controls = [];

export function make() {
  const editor = { text: '' };
  const ref = new WeakRef(editor);
  const control = {
    isAlive: () => ref.deref() !== undefined, 
    clear: () => { editor.text = ''; },
  };
  controls.push(control);
  return ref;
}

export const clear = () => controls.forEach((control) => control.clear());
