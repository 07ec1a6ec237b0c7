// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"shared":true,"about":"the variable destructured in a for-of head lives in the iteration's scope, where a callback names it"}
const registry = new FinalizationRegistry((release) => release());

export function make(native) {
  const listed = new Map([['main', { tab: 'main' }]]);
  let ref;
  for (const [name, pane] of listed) {
    pane.focus = () => pane.tab;
    registry.register(pane, () => native.release(name));
    ref = new WeakRef(pane);
  }
  listed.clear();
  return ref;
}
