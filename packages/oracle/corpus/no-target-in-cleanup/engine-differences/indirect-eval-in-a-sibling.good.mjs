// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"an indirect eval can name no local variable; JavaScriptCore stores the scope as soon as the name eval is used in any way"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formula) => (0, eval)(formula);
  sheet.total = compute('2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
