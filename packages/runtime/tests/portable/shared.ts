import { collect, equal, gone, test } from './harness.ts';

test('the harness: an unreferenced object goes, a referenced one stays', async () => {
  const kept = { kept: true };
  const keptRef = new WeakRef(kept);
  await gone(makeDropped(), 'an object that nothing references');
  await collect();
  equal(keptRef.deref(), kept, 'an object that is still used');
});

function makeDropped(): WeakRef<object> {
  return new WeakRef({ dropped: true });
}
