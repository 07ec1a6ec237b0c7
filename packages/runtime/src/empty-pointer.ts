import { shared } from './shared.ts';

/** What `weak(null)` gives, of all copies of the package. */
export const emptyPointer: { deref(): undefined } = /* @__PURE__ */ shared('empty pointer', () => Object.freeze({ deref() { return undefined; } }));
