import './quiet.mjs';
import { open } from './conn.mjs';
export const make = (native) => new WeakRef(open(native));
