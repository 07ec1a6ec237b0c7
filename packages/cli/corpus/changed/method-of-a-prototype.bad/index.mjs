export * from './handle.mjs';
