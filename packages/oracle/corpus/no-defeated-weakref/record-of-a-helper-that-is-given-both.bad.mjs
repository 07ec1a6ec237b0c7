// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","about":"a helper puts the WeakRef and the object that it is given into one record","line":5}
const rows = [];

function add(ref, self) {
  rows.push({ ref, self });
}

export function make() {
  const node = { name: 'a' };
  const ref = new WeakRef(node);
  add(ref, node);
  return ref;
}

export const count = () => rows.filter(({ ref }) => ref.deref()).length;
