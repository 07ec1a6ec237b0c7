export * from './names.mjs';
export * from 'node:events';
