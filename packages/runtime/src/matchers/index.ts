export { matchers, type ReclaimMatchers } from './matchers.ts';
