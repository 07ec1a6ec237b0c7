/** Lints the program of the editor, away from the page so that typing never waits for it. */
import { lint } from './lint.ts';
import type { LintAnswer, LintRequest, Problem } from './messages.ts';

addEventListener('message', ({ data }: MessageEvent<LintRequest>) => {
  lint(data).then(
    (answer) => { postMessage(answer); },
    // A linter that throws is a fault of ours, and is shown as one.
    (error: unknown) => {
      const problem: Problem = { from: 0, to: 0, line: 1, column: 1, rule: null, message: `The linter failed: ${String(error)}`, suggestions: [] };
      postMessage({ id: data.id, problems: [problem], paths: [], runnable: { kind: 'not runnable', because: 'The linter failed.' } } satisfies LintAnswer);
    },
  );
});
