export const map = new WeakMap();
