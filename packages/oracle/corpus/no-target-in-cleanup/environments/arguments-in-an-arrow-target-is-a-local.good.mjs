// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the arrow captures arguments, but the target is a local variable and no argument leads to it"}
const registry = new FinalizationRegistry((release) => release());

function build(native, kind) {
  const element = { kind };
  registry.register(element, () => arguments[0].release());
  return new WeakRef(element);
}

export function make(native) {
  return build(native, 'ul');
}
