// {"rule":"no-left-behind","expect":"possible","truth":"retained","about":"the literal that the function gives back has a close, which leaves the listener"}
const bus = new EventTarget();
export function createView() {
  const view = { draws: 0, close() { view.draws = 0; } };
  bus.addEventListener('draw', () => { view.draws++; });
  return view;
}
export function make() { const v = createView(); v.close(); return new WeakRef(v); }
