// {"rule":"no-target-in-cleanup","expect":"possible","truth":"retained","about":"whoever gets the record may ask its iterator to the end, and then it keeps no Map on V8"}
const registry = new FinalizationRegistry(({ native }) => native.release());

export const lent = { last: null };

export function make(native) {
  const row = { id: 1 };
  const record = { native, cursor: new Map([[row, 1]]).keys() };
  registry.register(row, record);
  lent.last = record;
  return new WeakRef(row);
}
