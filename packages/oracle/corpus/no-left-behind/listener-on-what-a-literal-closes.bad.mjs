// {"rule":"no-left-behind","expect":"possible","truth":"retained","line":5,"about":"the listener works on what the functions of the literal work on, and its destroy leaves the listener"}
const bus = new EventTarget();
export function createTooltip(element) {
  const state = { element, moves: 0 };
  bus.addEventListener('scroll', () => { state.moves++; });
  return {
    ref: new WeakRef(state),
    show() { state.moves = 0; },
    destroy() { state.element = null; },
  };
}

export function make(native) {
  const tooltip = createTooltip({ native });
  tooltip.show();
  tooltip.destroy();
  return tooltip.ref;
}
