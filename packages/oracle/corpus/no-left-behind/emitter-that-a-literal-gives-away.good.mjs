// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup never runs","about":"the destroy of the literal gives the emitter to a function that is not seen, which takes all listeners off"}
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
const reset = new Function('emitter', 'emitter.removeAllListeners();');
export function createTooltip(element) {
  const state = { element, moves: 0 };
  bus.on('scroll', () => { state.moves++; });
  return {
    ref: new WeakRef(state),
    show() { state.moves = 0; },
    destroy() { reset(bus); },
  };
}

export function make(native) {
  const tooltip = createTooltip({ native });
  tooltip.show();
  tooltip.destroy();
  return tooltip.ref;
}
