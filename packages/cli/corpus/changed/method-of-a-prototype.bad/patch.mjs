import { Handle } from './index.mjs';
Object.assign(Handle.prototype, { toString() { return this.native.name; } });
