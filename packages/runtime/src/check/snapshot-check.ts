/** The registrations in a heap snapshot that was written to a file, by whichever process. */
import { parseSnapshot } from '../heap/parse-snapshot.ts';
import { type Cell, HeapReading } from '../heap/reading.ts';
import { nameOfNode, placeOf } from '../heap/words.ts';
import { cutOf, type Finding } from './finding.ts';
import { isOwn, MAX_FINDINGS } from './heap-check.ts';
import { cellsThatReachTheirTargets } from './held-reach.ts';

export interface SnapshotFinding {
  readonly kind: Extract<Finding['kind'], 'reachable' | 'retained'>;
  /** The class of the target. */
  readonly target: string;
  /** Who keeps the target: from the registry to the target, a step an entry. */
  readonly path: readonly string[];
  /** Which step of `path` is the reference to cut. */
  readonly cut: number;
  /** File, line and column of the function that is registered, or of the callback of the registry where none is; undefined where the snapshot has neither. */
  readonly place: string | undefined;
}

export interface SnapshotCheck {
  /** How many registrations the heap has whose target is alive. */
  readonly pending: number;
  readonly findings: readonly SnapshotFinding[];
}

/**
 * What `checkCleanups` says of its own process, said of a heap snapshot that Node, Deno, Electron or Chromium has written.
 *
 * A snapshot knows no place of registration: `place` is where the registered function is written.
 *
 * Not guaranteed: that a target that is `reachable` will ever be let go of by the program; see `checkCleanups`. Snapshots of other engines are not read.
 *
 * @param chunks the bytes of the file in order, in pieces of any size: they are not kept, so that a file may be larger than a string or a buffer can be
 * @throws an error of the name `SnapshotError` for what is no snapshot of V8 or not a whole one
 */
export function checkSnapshot(chunks: Iterable<Uint8Array>): SnapshotCheck {
  const reading = new HeapReading(parseSnapshot(chunks));
  const cells = reading.cells.filter((cell) => !isOwn(reading, cell));
  const findings = cellsThatReachTheirTargets(reading, cells).slice(0, MAX_FINDINGS).map(({ cell, kind, path: steps }): SnapshotFinding => {
    const path = ['registry', ...steps];
    return { kind, target: nameOfNode(reading, cell.target), path, cut: cutOf(path), place: writtenAt(reading, cell) };
  });
  return { pending: cells.length, findings };
}

function writtenAt(reading: HeapReading, { held, registry }: Cell): string | undefined {
  const callback = reading.callbackOf.get(registry);
  const functions = [held, held === undefined ? undefined : reading.follow(held, '#cleanup', 'property'), callback];
  for (const node of functions) {
    const place = node === undefined ? undefined : placeOf(reading, node);
    if (place !== undefined) return place;
  }
  return undefined;
}
