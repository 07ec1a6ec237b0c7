export { registry as graveyard } from './registry.mjs';
