// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"the name of a component in JSX is a reference to the variable, and here the component is the target"}
/** @jsx h */
const h = (type, props, ...children) => ({ type, props, children });
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  const Panel = ({ title }) => <section>{title}</section>;
  const preview = () => <Panel title="preview" />;
  registry.register(Panel, () => native.release());
  return new WeakRef(Panel);
}
