// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"close of the base class takes the listener off"}
const bus = new EventTarget();
const registry = new FinalizationRegistry((release) => release());
class Base { close() { bus.removeEventListener('hit', this.onHit); } }
export class Page extends Base {
  hits = 0;
  constructor(native) { super(); registry.register(this, native.release); this.onHit = () => { this.hits++; }; bus.addEventListener('hit', this.onHit); }
}
export function make(native) { const p = new Page(native); p.close(); return new WeakRef(p); }
