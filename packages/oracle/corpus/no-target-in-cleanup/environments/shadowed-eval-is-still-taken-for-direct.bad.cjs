// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":8,"shared":true,"about":"a call of anything named eval is compiled as a possible direct eval: V8 and JavaScriptCore store all variables although this eval is a parameter"}
const registry = new FinalizationRegistry((release) => release());

function build(native, eval) {
  const sheet = { rows: 3 };
  const compute = (formula) => eval(formula);
  sheet.total = compute('2 * 3');
  registry.register(sheet, () => native.release());
  return new WeakRef(sheet);
}

function make(native) {
  return build(native, (text) => text.length);
}

module.exports = { make };
