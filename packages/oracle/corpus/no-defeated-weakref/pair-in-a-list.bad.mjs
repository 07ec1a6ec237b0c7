// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","line":7,"about":"an array of the object and its WeakRef in a list of the module"}
const tracked = [];

export function make() {
  const node = { id: 1 };
  const ref = new WeakRef(node);
  tracked.push([node, ref]); 
  return ref;
}

export const ids = () => tracked.map(([node]) => node.id);
