// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","about":"a pair of the WeakRef and the object as value of a Map"}
const tracked = new Map();
let next = 0;

export function make() {
  const node = { id: 1 };
  const ref = new WeakRef(node);
  tracked.set(next++, [ref, node]);
  return ref;
}

export const nodeOf = (id) => tracked.get(id)?.[1];
