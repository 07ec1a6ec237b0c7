// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the literal takes the listener off, under another name"}
const bus = new EventTarget();
export function createTooltip(element) {
  const state = { element, moves: 0 };
  const onScroll = () => { state.moves++; };
  bus.addEventListener('scroll', onScroll);
  const ends = [() => bus.removeEventListener('scroll', onScroll)];
  return {
    ref: new WeakRef(state),
    show() { state.moves = 0; },
    destroy() { for (const end of ends) end(); },
  };
}

export function make(native) {
  const tooltip = createTooltip({ native });
  tooltip.show();
  tooltip.destroy();
  return tooltip.ref;
}
