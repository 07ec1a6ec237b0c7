// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what is thrown at once is what is caught: both names are one object"}
const registry = new FinalizationRegistry((held) => held[0].release());

export function make(native) {
  const conn = { native };
  try {
    throw conn;
  } catch (caught) {
    registry.register(caught, [native, conn]);
  }
  return new WeakRef(conn);
}
