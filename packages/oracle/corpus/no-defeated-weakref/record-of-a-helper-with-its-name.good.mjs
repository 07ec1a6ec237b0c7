// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"a helper puts the WeakRef and a name of the object into one record"}
const rows = [];

function add(ref, name) {
  rows.push({ ref, name });
}

export function make() {
  const node = { name: 'a' };
  const ref = new WeakRef(node);
  add(ref, node.name);
  return ref;
}

export const count = () => rows.filter(({ ref }) => ref.deref()).length;
