import type { ReclaimRule } from '../eslint/create-rule.ts';
import { noCollectableRegistry } from './no-collectable-registry.ts';
import { noDefeatedWeakref } from './no-defeated-weakref.ts';
import { noLeftBehind } from './no-left-behind.ts';
import { noMismatchedToken } from './no-mismatched-token.ts';
import { noMisplacedOption } from './no-misplaced-option.ts';
import { noOrphanedResource } from './no-orphaned-resource.ts';
import { noRootedTarget } from './no-rooted-target.ts';
import { noSharedScopeLeak } from './no-shared-scope-leak.ts';
import { noStaleDelete } from './no-stale-delete.ts';
import { noTargetInCleanup } from './no-target-in-cleanup.ts';
import { noUncheckedDeref } from './no-unchecked-deref.ts';
import { noUnprunedWeakref } from './no-unpruned-weakref.ts';
import { noUnreferencedTarget } from './no-unreferenced-target.ts';
import { noWeakKeyInValue } from './no-weak-key-in-value.ts';
import { noWeakrefKey } from './no-weakref-key.ts';
import { requireStopOnClose } from './require-stop-on-close.ts';

/** Every rule by its id, which is also its file name and the name of its page. */
export const rules: Readonly<Record<string, ReclaimRule>> = {
  'no-target-in-cleanup': noTargetInCleanup,
  'no-weak-key-in-value': noWeakKeyInValue,
  'no-collectable-registry': noCollectableRegistry,
  'no-weakref-key': noWeakrefKey,
  'no-stale-delete': noStaleDelete,
  'no-defeated-weakref': noDefeatedWeakref,
  'no-unreferenced-target': noUnreferencedTarget,
  'no-rooted-target': noRootedTarget,
  'require-stop-on-close': requireStopOnClose,
  'no-mismatched-token': noMismatchedToken,
  'no-orphaned-resource': noOrphanedResource,
  'no-unchecked-deref': noUncheckedDeref,
  'no-shared-scope-leak': noSharedScopeLeak,
  'no-left-behind': noLeftBehind,
  'no-unpruned-weakref': noUnprunedWeakref,
  'no-misplaced-option': noMisplacedOption,
};
