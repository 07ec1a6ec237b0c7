import { make } from './main.mjs';
export const registry = new FinalizationRegistry((fn) => fn());
export const again = () => make;
