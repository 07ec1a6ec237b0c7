// {"rule":"no-left-behind","expect":"possible","truth":"retained","repaired":"collected, cleanup never runs","about":"close is told why, and leaves the listener: the object is done"}
const bus = new EventTarget();

export class Peer {
  ticks = 0;
  constructor() { bus.addEventListener('tick', () => { this.ticks++; }); }
  receive(text) { this.text = text; }
  close(code, reason) { this.closed = { code, reason }; }
}

export function make() {
  const peer = new Peer();
  peer.close(1000, 'done');
  return new WeakRef(peer);
}
