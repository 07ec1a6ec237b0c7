// {"rule":"*","expect":"silent","truth":"collected, cleanup never runs","about":"a record is taken out where the block of its `using` is left"}
const entered = new Set<object>();

function enter(node: { name: string }) {
  const entry = {
    ref: new WeakRef(node),
    node,
    [Symbol.dispose]() {
      entered.delete(this);
    },
  };
  entered.add(entry);
  using current = entry;
  current.node.name += entered.size;
  return entry.ref;
}

export const make = () => enter({ name: 'a' });

export const count = () => entered.size;
