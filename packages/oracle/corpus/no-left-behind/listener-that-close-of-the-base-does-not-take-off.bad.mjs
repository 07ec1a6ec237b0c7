// {"rule":"no-left-behind","expect":"possible","truth":"retained","about":"close stands in the base class"}
const bus = new EventTarget();
class Base { close() { this.closed = true; } }
export class Page extends Base {
  hits = 0;
  constructor() { super(); bus.addEventListener('hit', () => { this.hits++; }); }
}
export function make() { const p = new Page(); p.close(); return new WeakRef(p); }
