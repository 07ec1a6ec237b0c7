/**
 * A worker with a stack so large that parser and scope analysis get through any program of `deep-programs.ts`. It then
 * goes down that stack until only as much of it is left as a program normally has, and runs the analysis there.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { parse as parseProgram, visitorKeys } from '../../bench/parse.ts';
import { analyze } from '../../src/analysis/index.ts';
import { diagnose } from '../../src/analysis/repairs/explain.ts';
import type { Node, Source } from '../../src/analysis/model.ts';
import { DEEP_PROGRAMS } from './deep-programs.ts';

/** Frames of `probe` that fit into the stack that Node gives a program, about 1 MB; measured once, on Node 24: 12 500. */
const NORMAL_ROOM = 12_000;

export interface DeepResult {
  readonly name: string;
  /** Frames of `probe` that were left for the analysis. */
  readonly room: number;
  /** The same program, the same place, a walk that recurses: it must overflow, or the place proves nothing. */
  readonly recursiveWalk: 'overflows' | 'fits';
  readonly verdicts: readonly string[];
  readonly error: string | null;
}

const { only } = workerData as { readonly only: string };

for (const program of DEEP_PROGRAMS) {
  if (program.name !== only) continue;
  const source = parse(program.text);
  parentPort?.postMessage(withNormalRoom((room): DeepResult => {
    const common = { name: program.name, room, recursiveWalk: overflows(() => { walk(source.ast, source); }) } as const;
    try {
      const verdicts = analyze(source).registrations().map((finding) => {
        const verdict = finding.verdict();
        diagnose(finding, verdict);
        finding.repairs();
        return verdict.kind;
      });
      return { ...common, verdicts, error: null };
    } catch (error) {
      return { ...common, verdicts: [], error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
  }));
}

/** Not through ESLint's linter: its code paths alone take minutes for a chain of `||`. */
function parse(text: string): Source {
  const { ast, scopeManager } = parseProgram(text, 'module');
  // ESLint types the tree as plain ESTree; it is the same tree that its rules get.
  return { ast, text, scopeManager, visitorKeys } as unknown as Source;
}

function withNormalRoom<T>(run: (room: number) => T): T {
  const left = room();
  if (left <= NORMAL_ROOM * 1.05) return run(left);
  // Frames of `dive` are not of the size of frames of `probe`: in steps, never past the mark.
  return dive(Math.ceil((left - NORMAL_ROOM) * 0.6), () => withNormalRoom(run));
}

function dive<T>(levels: number, then: () => T): T {
  return levels === 0 ? then() : dive(levels - 1, then);
}

function room(): number {
  let frames = 0;
  const probe = (): void => {
    frames++;
    probe();
  };
  overflows(probe);
  return frames;
}

function overflows(run: () => void): 'overflows' | 'fits' {
  try {
    run();
    return 'fits';
  } catch (error) {
    if (error instanceof RangeError) return 'overflows';
    throw error;
  }
}

/** What the analysis must not do. */
function walk(node: Node, source: Source): void {
  for (const key of source.visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    for (const item of Array.isArray(child) ? (child as unknown[]) : [child]) {
      if (item !== null && typeof item === 'object' && 'type' in item) walk(item as Node, source);
    }
  }
}
