// {"rule":"*","expect":"silent","truth":"collected, cleanup runs","about":"the function that is bound to the context names the native part alone"}
import { AsyncLocalStorage } from 'node:async_hooks';
const registry = new FinalizationRegistry((cleanup) => cleanup());

class Session {
  constructor(native) {
    this.native = native;
    registry.register(this, AsyncLocalStorage.bind(() => native.release()));
  }
}

export const make = (native) => new WeakRef(new Session(native));
