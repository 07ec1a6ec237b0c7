import { Conn } from './conn.mjs';
export const make = (native) => new WeakRef(new Conn(native));
