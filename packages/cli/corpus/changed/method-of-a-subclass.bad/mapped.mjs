import { Handle } from './handle.mjs';
const releaser = (native) => () => native.release();
export class Mapped extends Handle {
  unmap() {
    return releaser(this.native);
  }
}
