import { setHost, tests } from '../tests/portable/harness.ts';

/** A line that a suite prints: first the names of all its tests, then what became of each. */
export type Message =
  | { readonly planned: readonly string[] }
  | { readonly name: string; readonly error?: string };

export type RunTests = (say: (message: Message) => void, collect: () => void | Promise<void>) => Promise<void>;

/** Runs the registered tests inside an engine. It uses nothing but the language: how to speak and how to collect are given. */
export const runTests: RunTests = async (say, collect) => {
  setHost({ collect });
  say({ planned: tests.map(({ name }) => name) });
  for (const { name, body } of tests) {
    try {
      await body();
      say({ name });
    } catch (error) {
      say({ name, error: String(error) });
    }
  }
};
