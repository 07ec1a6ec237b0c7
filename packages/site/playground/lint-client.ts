/** The page's side of the linter: one question at a time, and of those that wait only the last. */
import type { LintAnswer, LintRequest } from './messages.ts';

type Question = Omit<LintRequest, 'id'>;

let early: Worker | null = null;

/** Begins to load the linter, while the editor is being loaded. */
export function loadLinter(): void {
  early ??= newWorker();
}

function newWorker(): Worker {
  return new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' });
}

function takeWorker(): Worker {
  const worker = early ?? newWorker();
  early = null;
  return worker;
}

export class LintClient {
  readonly #worker = takeWorker();
  #last = 0;
  #isBusy = false;
  #waiting: Question | null = null;

  /** `answered` gets only what is about the latest question. */
  constructor(answered: (answer: LintAnswer) => void) {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<LintAnswer>) => {
      this.#isBusy = false;
      if (data.id === this.#last && !this.#waiting) answered(data);
      const next = this.#waiting;
      this.#waiting = null;
      if (next) this.lint(next);
    });
  }

  lint(question: Question): void {
    if (this.#isBusy) {
      this.#waiting = question;
      return;
    }
    this.#isBusy = true;
    this.#worker.postMessage({ id: ++this.#last, ...question } satisfies LintRequest);
  }

  close(): void {
    this.#worker.terminate();
  }
}
