import { checkCleanups, enableChecks } from 'reclaim/check';
import { collect, equal, test } from './harness.ts';

class Leaked {
  readonly fd: number = 3;
}

/** A registry that only a running function has goes with it, and so does what it holds. */
const registries: FinalizationRegistry<unknown>[] = [];

function leak(registry: FinalizationRegistry<unknown>): void {
  const conn = new Leaked();
  // eslint-disable-next-line reclaim/no-target-in-cleanup -- what the test is about
  registry.register(conn, { list: [() => conn.fd] });
}

test('check: a host that says it can show its heap shows the registration that never ends, and its path', async () => {
  const checks = enableChecks({ mode: 'collect' });
  try {
    registries.push(new FinalizationRegistry(() => {}));
    leak(registries[0] as FinalizationRegistry<unknown>); // it was just put there
    await collect();
    const { pending, findings } = checkCleanups();
    const { heap } = checks.levels;
    equal(pending !== undefined, heap);
    const [finding, ...others] = findings.filter(({ target }) => target === 'Leaked');
    equal(others.length, 0);
    equal(finding?.kind, heap ? 'retained' : undefined);
    const path = finding?.path?.map((step) => step.replace(/ at .*$/u, '')).join(' -> ');
    equal(path, heap ? 'registry -> held value: Object -> .list: Array -> [0]: closure -> scope of leak() -> conn: Leaked' : undefined);
  } finally {
    checks.disable();
  }
});
