// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":7,"shared":true,"about":"a direct eval in the function that makes the cleanup puts all of its variables into the shared scope"}
const registry = new FinalizationRegistry((release) => release());

export function make(native, formula = '2 * 3') {
  const sheet = { rows: 3 };
  sheet.total = eval(formula);
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
