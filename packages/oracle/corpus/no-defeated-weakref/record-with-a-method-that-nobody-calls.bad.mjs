// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","about":"a record has a method that would take it out, which nobody calls","line":7,"repaired":"collected, cleanup never runs"}
const entered = new Set();

function enter(node) {
  const entry = {
    ref: new WeakRef(node),
    node,
    leave() {
      entered.delete(this);
    },
  };
  entered.add(entry);
  node.name += entered.size;
  return entry.ref;
}

export const make = () => enter({ name: 'a' });

export const count = () => entered.size;
