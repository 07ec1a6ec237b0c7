import { registry } from './registry.mjs';
export class Handle {
  constructor(native) {
    this.native = native;
    registry.register(this, this.cleanup());
  }
  cleanup() {
    return () => this.native.release();
  }
}
