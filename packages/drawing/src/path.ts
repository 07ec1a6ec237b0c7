/** What is drawn for a path: a box for everything on it, from what is held to what is kept, and an arrow for each hop. */
import { place, type Box, type Hop } from './layout.ts';
import { render } from './svg.ts';

/** One hop as the analysis tells it: `PathStep` of `eslint-plugin-reclaim/analysis` is one. */
export interface DrawnStep {
  readonly kind: 'held' | 'environment' | 'field' | 'element' | 'internal';
  /** Who keeps whom, without those before: "uses `conn`". */
  readonly text: string;
  /** Lines from 1, columns from 0. */
  readonly loc: Loc;
  /** What is kept, as it is called there; null where it has no name. */
  readonly name?: string | null;
  /** Of an environment: whose it is, and all that is stored in it. */
  readonly scope?: { readonly title: string; readonly variables: readonly string[] } | null;
}

interface Loc {
  readonly start: Position;
  readonly end: Position;
}

interface Position {
  readonly line: number;
  readonly column: number;
}

export interface DrawnPath {
  /** What keeps the held side: "the registry"; null where the path begins with the held side itself. */
  readonly holder: string | null;
  /** The target as it is written. */
  readonly target: string;
  readonly isCertain: boolean;
  readonly steps: readonly DrawnStep[];
  /** The part of the source that the report stands on: the hop that starts there is the one to cut. */
  readonly loc: Loc;
  /** The lines of the source; what is held is shown as it is written. */
  readonly lines: readonly string[];
}

/**
 * The picture as an `<svg>` element of its own, also without a page around it. Each hop is a group of the class `hop` with its number as
 * `data-hop`, reachable with the keyboard; a page that wants to light one gives it the class `lit`.
 *
 * `id` keeps the names inside of several pictures in one page apart. Never throws: a path without steps is the target beside its holder.
 */
export function drawPath(path: DrawnPath, id: string): string {
  const cut = cutOf(path);
  const boxes: Box[] = [{ kind: 'root', title: path.holder ?? 'something that lives', lines: [], rows: [], kept: null }];
  const hops: Hop[] = [];
  const lead = (step: number, label: string, box: Box): void => {
    hops.push({ step, label, from: boxes.length - 1, isCut: step === cut });
    boxes.push(box);
  };
  for (const [index, step] of path.steps.entries()) {
    const isLast = index === path.steps.length - 1;
    const next = boxOf(path, step, isLast);
    if (step.scope) {
      const { title, variables } = step.scope;
      const kept = step.name ?? null;
      // Either the closure names the variable itself, or the sentence goes on with who does.
      const [how = '', because = ''] = plain(step.text).split(', where ');
      lead(index, because === '' ? how : 'keeps the whole scope', { kind: 'environment', title: `scope of ${title}`, lines: [], rows: kept === null || variables.includes(kept) ? variables : [...variables, kept], kept });
      hops.push({ step: index, label: because, from: boxes.length - 1, isCut: false });
      boxes.push(next);
    } else {
      lead(index, plain(step.text).replace(`${path.holder ?? ''} `, ''), next);
    }
  }
  if (path.steps.length === 0) boxes.push(targetBox(path));
  return render(place(boxes, hops), { id, isCertain: path.isCertain, sentence: sentenceOf(path) });
}

/** The hop that the report stands on; where none does, the last one through a scope, or the last of all. */
function cutOf({ steps, loc }: DrawnPath): number {
  const at = steps.findLastIndex(({ loc: own }) => own.start.line === loc.start.line && own.start.column === loc.start.column);
  const scope = steps.findLastIndex((step) => step.scope !== undefined && step.scope !== null);
  // What is held is held by a registration, and a registration is what one wants.
  if (at > 0) return at;
  return scope > 0 ? scope : steps.length - 1;
}

function boxOf(path: DrawnPath, { kind, text, loc, name }: DrawnStep, isLast: boolean): Box {
  if (isLast) return targetBox(path);
  const line = (path.lines[loc.start.line - 1] ?? '').slice(loc.start.column, loc.start.line === loc.end.line ? loc.end.column : undefined).trim();
  if (kind === 'held') return { kind: 'closure', title: plain(text).replace(/^.*? holds /u, ''), lines: line === '' ? [] : [line], rows: [], kept: null };
  return { kind: 'object', title: name ?? 'an object', lines: name === undefined || name === null ? [line] : [], rows: [], kept: null };
}

function targetBox({ target, isCertain }: DrawnPath): Box {
  return { kind: 'target', title: target, lines: [isCertain ? 'never collected' : 'may never be collected'], rows: [], kept: null };
}

function sentenceOf({ holder, steps, target }: DrawnPath): string {
  return `${holder === null ? '' : `From ${holder} `}to ${target}: ${steps.map(({ text }) => plain(text)).join('; ')}.`;
}

function plain(text: string): string {
  return text.replaceAll('`', '');
}
