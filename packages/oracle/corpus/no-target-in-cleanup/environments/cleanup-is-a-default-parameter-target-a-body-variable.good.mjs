// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a closure in a default parameter is made before the body's variables exist and does not keep them"}
const registry = new FinalizationRegistry((release) => release());

function build(native, release = () => native.release()) {
  const element = { id: 'root', highlight: () => { element.id += '!'; } };
  registry.register(element, release);
  return new WeakRef(element);
}

export function make(native) {
  return build(native);
}
