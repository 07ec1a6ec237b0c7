import { Mapped } from './mapped.mjs';
export const make = (native) => new WeakRef(new Mapped(native));
