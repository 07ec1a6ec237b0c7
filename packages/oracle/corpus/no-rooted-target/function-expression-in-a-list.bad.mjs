// {"rule":"no-rooted-target","expect":"report","truth":"retained","about":"a function expression in a list of the module"}
const registry = new FinalizationRegistry((handle) => handle.release());

const hooks = [];
export function make(native) {
  const view = { shown: true };
  hooks.push(function onHide() { view.shown = false; });
  registry.register(view, native);
  return new WeakRef(view);
}
export const hide = () => { for (const hook of hooks) hook(); };
