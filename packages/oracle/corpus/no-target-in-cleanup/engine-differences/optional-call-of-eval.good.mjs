// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"eval?.() is an indirect eval by specification; JavaScriptCore stores the scope because eval is named"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = (formula) => eval?.(formula);
  sheet.total = compute('2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
