// {"rule":"no-left-behind","expect":"silent","truth":"collected, cleanup runs","about":"one arrow is made, kept, put on and taken off"}
const { EventEmitter } = require('node:events');
const bus = new EventEmitter();
const registry = new FinalizationRegistry((release) => release());
class Sink {
  constructor(native) { registry.register(this, native.release); this.on = (d) => this.write(d); }
  open() { bus.on('data', this.on); }
  close() { bus.off('data', this.on); }
  write(d) { this.last = d; }
}
exports.Sink = Sink;
exports.make = (native) => { const s = new Sink(native); s.open(); s.close(); return new WeakRef(s); };
