export * as hooks from './on-gone.mjs';
