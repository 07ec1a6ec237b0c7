// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a direct eval in a sibling that is never called could name every variable around it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formula) => eval(formula);
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
