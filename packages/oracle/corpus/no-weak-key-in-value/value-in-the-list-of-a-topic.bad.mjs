// {"rule":"no-weak-key-in-value","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":5,"about":"the value is put into the list of a name as well, which keeps it and so the key"}
const states = new WeakMap();
const byName = {};
export function remember(owner, name) {
  const state = { owner, hits: 0 };
  states.set(owner, state);
  (byName[name] ??= []).push(state);
}
export const hits = (owner) => ++states.get(owner).hits;
export const total = (name) => byName[name].reduce((sum, state) => sum + state.hits, 0);

export function make(native) {
  const owner = { native };
  remember(owner, 'start');
  return new WeakRef(owner);
}
