export { collected, type CollectedOptions, LeakError, type Reference, type Subject } from './collected.ts';
export { CollectorError } from './collector.ts';
export { collect, drainCleanups } from './drain-cleanups.ts';
export { FakeRegistry, type FakeRegistryOptions, FakeWeakRef } from './fake-registry.ts';
