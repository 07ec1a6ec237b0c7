import { Base } from './base.mjs';
class Conn extends Base {
  constructor(native) {
    super();
    this.native = native;
    this.watch(() => this.native.release());
  }
}
export const make = (native) => new WeakRef(new Conn(native));
