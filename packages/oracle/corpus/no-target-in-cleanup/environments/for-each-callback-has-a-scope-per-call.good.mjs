// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the handler captures the parameter of another call of the callback; the registration uses a plain local"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const panes = ['main', 'side'].map((tab) => ({ tab }));
  panes.forEach((pane) => { pane.focus = () => pane.tab; });
  const [pane] = panes.splice(0, 1);
  registry.register(pane, () => native.release());
  return new WeakRef(pane);
}
