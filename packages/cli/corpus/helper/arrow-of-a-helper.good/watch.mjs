import { onGone } from './on-gone.mjs';
export const watch = (target, { done }) => onGone(target, done);
