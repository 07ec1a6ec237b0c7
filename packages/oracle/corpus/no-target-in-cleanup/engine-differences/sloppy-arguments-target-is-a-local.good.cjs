// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"sloppy mode: arguments stores the parameters, but the target is a local variable"}
const registry = new FinalizationRegistry((release) => release());

function build(native, tag) {
  const element = { tag, args: Array.from(arguments).slice(1) };
  registry.register(element, () => native.release());
  return element;
}

function make(native) {
  return new WeakRef(build(native, 'ul'));
}

module.exports = { make };
