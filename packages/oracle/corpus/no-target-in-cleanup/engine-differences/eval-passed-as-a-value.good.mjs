// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"naming eval without calling it evaluates nothing here; JavaScriptCore stores the scope all the same"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formulas) => formulas.map(eval);
  sheet.totals = compute(['2 * 3']);
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
