import { Handle } from './index.mjs';
const releaser = (native) => () => native.release();
Object.assign(Handle.prototype, { cleanup() { return releaser(this.native); } });
