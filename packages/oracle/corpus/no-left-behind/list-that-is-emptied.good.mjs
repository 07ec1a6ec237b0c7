// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"another function empties the list of listeners"}
const listeners = [];
const registry = new FinalizationRegistry((release) => release());
export function onChange(fn) { listeners.push(fn); return () => { const i = listeners.indexOf(fn); if (i >= 0) listeners.splice(i, 1); }; }
export const reset = () => { listeners.splice(0, listeners.length); };
export class Chart {
  points = 0;
  constructor(native) { registry.register(this, native.release); onChange(() => { this.points++; }); }
  destroy() { reset(); }
}
export function make(native) { const c = new Chart(native); c.destroy(); return new WeakRef(c); }
