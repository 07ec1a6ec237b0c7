// {"rule":"no-left-behind","expect":"possible","truth":"retained","about":"nobody keeps what takes the function out of the list by its position"}
const listeners = [];
export function onChange(fn) { listeners.push(fn); return () => { const i = listeners.indexOf(fn); if (i >= 0) listeners.splice(i, 1); }; }
export class Chart {
  points = 0;
  constructor() { onChange(() => { this.points++; }); }
  destroy() { this.points = -1; }
}
export const fire = () => listeners.forEach((f) => f());
export function make() { const c = new Chart(); c.destroy(); return new WeakRef(c); }
