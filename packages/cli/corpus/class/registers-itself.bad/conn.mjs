import { registry } from './registry.mjs';
export class Conn {
  constructor(native) {
    this.native = native;
    registry.register(this, () => this.native.release());
  }
}
