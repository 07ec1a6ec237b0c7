// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"parentheses around the name do not make an eval indirect"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formula) => (eval)(formula);
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
