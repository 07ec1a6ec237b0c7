import { Base } from './base.mjs';
const registry = new FinalizationRegistry((state) => state.native.release());
class Conn extends Base {
  constructor(native) {
    super(native);
    registry.register(this, this.state);
  }
}
export const make = (native) => new WeakRef(new Conn(native));
