// {"rule":"no-weak-key-in-value","expect":"silent","truth":"collected, cleanup runs","about":"the pair has a name before it goes into the list, and is emptied behind that"}
const registry = new FinalizationRegistry((handle) => handle.release());
const records = [];

function observe(node) {
  const record = [new WeakRef(node), { node }];
  records.push(record);
  record[1] = record[1].node.at;
}

export function make(native) {
  const node = { at: 0 };
  observe(node);
  registry.register(node, native);
  return new WeakRef(node);
}

export const places = () => records.map(([ref, at]) => [ref.deref()?.at, at]);
