// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"the object of a member component in JSX is a reference, and here it is the target"}
/** @jsx h */
const h = (type, props, ...children) => ({ type, props, children });
const registry = new FinalizationRegistry((free) => free());

export function make(native) {
  const kit = { Button: 'button', size: 2 };
  registry.register(kit, () => {
    native.release(<kit.Button disabled />);
  });
  return new WeakRef(kit);
}
