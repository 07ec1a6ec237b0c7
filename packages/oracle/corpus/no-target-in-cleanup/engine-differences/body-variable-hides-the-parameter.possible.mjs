// {"rule":"no-target-in-cleanup","expect":"possible","truth":"collected, cleanup runs","truthOn":{"jsc":"retained"},"about":"with a default parameter the function's var is another variable than the parameter of the same name, which is the one the closure names; JavaScriptCore goes by the name and stores both"}
const registry = new FinalizationRegistry((release) => release());

function open(view, native, label = () => view.name) {
  var view = { name: label() };
  registry.register(view, () => native.release());
  return new WeakRef(view);
}

export function make(native) {
  return open({ name: 'preview' }, native);
}
