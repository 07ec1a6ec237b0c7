// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a type assertion around eval is erased, and what remains is a direct eval"}
const registry = new FinalizationRegistry<() => void>((free) => free());

export function make(native: { release(): void }) {
  const sheet = { cells: 4 };
  const compute = (formula: string): number => (eval as (text: string) => number)(formula);
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
