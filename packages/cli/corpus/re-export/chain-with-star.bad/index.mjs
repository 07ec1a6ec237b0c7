export * from './inner.mjs';
export * from './other.mjs';
