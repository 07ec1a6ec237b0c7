// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":6,"about":"the registry is an element of an array"}
const shards = [new FinalizationRegistry((fn) => fn()), new FinalizationRegistry((fn) => fn())];

export function make(native) {
  const sheet = { cells: 9 };
  shards[sheet.cells % shards.length].register(sheet, () => native.release(sheet.cells));
  return new WeakRef(sheet);
}
