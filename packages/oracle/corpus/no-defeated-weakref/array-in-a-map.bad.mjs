// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","about":"a pair as value of a map"}
const pairs = new Map();
let next = 0;
export function make() {
  const node = { id: 1 };
  const ref = new WeakRef(node);
  pairs.set(++next, [node, ref]);
  return ref;
}
export const size = () => pairs.size;
