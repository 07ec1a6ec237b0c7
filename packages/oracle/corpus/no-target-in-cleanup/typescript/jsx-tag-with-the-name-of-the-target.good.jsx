// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"a tag in lower case is a string, and so is an attribute name"}
/** @jsx h */
const h = (type, props, ...children) => ({ type, props, children });
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  const panel = { title: 'home' };
  const preview = () => <panel panel="panel">panel</panel>;
  registry.register(panel, () => native.release());
  return new WeakRef(panel);
}
