// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"the cleanup reads how long the list is in the end, and the list grows after the registration"}
const registry = new FinalizationRegistry((cleanup) => cleanup());

export function make(native) {
  const lines = ['a'];
  registry.register(lines, () => { if (lines.length === 2) native.release(); });
  lines.push('b');
  return new WeakRef(lines);
}
