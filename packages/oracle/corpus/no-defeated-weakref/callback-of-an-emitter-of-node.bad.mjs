// {"rule":"no-defeated-weakref","expect":"report","truth":"retained","repaired":"collected, cleanup never runs","line":9,"about":"a listener of an emitter of the module that an instance puts there by name"}
import { EventEmitter } from 'node:events';
const hub = new EventEmitter().setMaxListeners(0);

class Session {
  hits = 0;
  constructor() {
    const self = new WeakRef(this);
    const onHit = () => { if (self.deref()) this.hits++; }; 
    hub.on('hit', onHit);
  }
}

export const make = () => new WeakRef(new Session());
export const hit = () => hub.emit('hit');
