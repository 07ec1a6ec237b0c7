import './patch.mjs';
import { Handle } from './handle.mjs';
export const make = (native) => new WeakRef(new Handle(native));
