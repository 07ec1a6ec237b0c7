// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a function made from text with new Function sees only globals"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const sheet = { rows: 3 };
  const compute = new Function('rows', 'return rows * 2');
  sheet.total = compute(sheet.rows);
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}
