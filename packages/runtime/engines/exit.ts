/** What is left at the end of the process. Each answer is given while the process ends; those that must not come are answered before. */
import { addCleanup, atExit, onCleanupError } from 'reclaim';
import type { RunTests } from './run-tests.ts';

/** Alive to the end, so that no collection is what runs a cleanup. */
const targets: object[] = [];

function keptTarget(): object {
  const target = {};
  // eslint-disable-next-line reclaim/no-rooted-target -- They must not die before the process ends.
  targets.push(target);
  return target;
}

const LEFT = 'a cleanup that is left runs at exit, with its argument';
const OTHERS = 'of three on one object all run';
const THROWS = 'one that throws is reported, and those after it run';
const STOPPED = 'one that was stopped does not run';
const RAN = 'one that has run does not run again';
const NOT_ASKED = 'one that was registered without `atExit` does not run';

export const runTests: RunTests = (say) => {
  const three = [1, 2, 3].map((number) => `${OTHERS} (${number})`);
  say({ planned: [LEFT, ...three, THROWS, STOPPED, RAN, NOT_ASKED] });
  addCleanup(keptTarget(), (arg: string) => say(arg === 'argument' ? { name: LEFT } : { name: LEFT, error: `it got ${arg}` }), 'argument', atExit);

  // Before the other two: a throw that ended the drain would be seen.
  onCleanupError((error) => say({ name: THROWS, ...(error instanceof RangeError ? {} : { error: String(error) }) }));
  addCleanup(keptTarget(), () => { throw new RangeError('from the cleanup'); }, undefined, atExit);

  const shared = keptTarget();
  for (const name of three) addCleanup(shared, say, { name }, atExit);

  // A second answer to the same name is a failure.
  const stopped = addCleanup(keptTarget(), say, { name: STOPPED }, atExit);
  say(stopped.stop() ? { name: STOPPED } : { name: STOPPED, error: 'stop() said that it prevented nothing' });
  const ran = addCleanup(keptTarget(), say, { name: RAN }, atExit);
  ran.run();
  addCleanup(keptTarget(), say, { name: NOT_ASKED });
  say({ name: NOT_ASKED });
  return Promise.resolve();
};
