export * from './names.mjs';
export { EventEmitter as Emitter } from 'node:events';
