export * from './gc.mjs';
