import { registry } from './registry.mjs';
export { registry as default };
