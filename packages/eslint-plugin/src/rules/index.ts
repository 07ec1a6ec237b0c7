import type { ReclaimRule } from '../eslint/create-rule.ts';
import { noCollectableRegistry } from './no-collectable-registry.ts';
import { noTargetInCleanup } from './no-target-in-cleanup.ts';

/** Every rule by its id, which is also its file name and the name of its page. */
export const rules: Readonly<Record<string, ReclaimRule>> = {
  'no-target-in-cleanup': noTargetInCleanup,
  'no-collectable-registry': noCollectableRegistry,
};
