// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":7,"about":"a closure in a property of another object, which the module keeps"}
const root = { children: 0, onClose: null };

export function make() {
  const dialog = { open: true };
  const ref = new WeakRef(dialog);
  root.onClose = () => { if (ref.deref()) dialog.open = false; }; 
  return ref;
}

export const close = () => root.onClose();
