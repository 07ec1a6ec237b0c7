// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"Object.keys makes a new array of strings; its iterator does not know the target"}
const registry = new FinalizationRegistry(({ native, cursor }) => native.release(cursor.next().value));

export function make(native) {
  const row = { id: 1 };
  registry.register(row, { native, cursor: Object.keys(row).values() });
  return new WeakRef(row);
}
