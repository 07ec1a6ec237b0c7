// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"String.raw returns a string whatever its substitutions are"}
const registry = new FinalizationRegistry((held) => held.native.release(held.label));

export function make(native) {
  const row = { id: 8, toString: () => 'row 8' };
  registry.register(row, { native, label: String.raw`C:\rows\${row}` });
  return new WeakRef(row);
}
