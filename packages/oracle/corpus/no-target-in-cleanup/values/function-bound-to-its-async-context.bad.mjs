// {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","about":"what binds a function to the context in which it is made keeps the function"}
import { AsyncResource } from 'node:async_hooks';
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Session {
  constructor(native) {
    this.native = native;
    registry.register(this, AsyncResource.bind(() => this.native.release()));
  }
}

export const make = (native) => new WeakRef(new Session(native));
