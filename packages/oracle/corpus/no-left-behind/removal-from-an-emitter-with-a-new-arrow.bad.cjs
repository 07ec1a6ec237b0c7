// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","about":"an emitter is told to take off an arrow that is made for that"}
const { EventEmitter } = require('node:events');
const bus = new EventEmitter();
bus.setMaxListeners(0);
class Sink {
  open() { bus.on('data', (d) => this.write(d)); }
  close() { bus.off('data', (d) => this.write(d)); }
  write(d) { this.last = d; }
}
exports.Sink = Sink;
exports.make = () => { const s = new Sink(); s.open(); s.close(); return new WeakRef(s); };
