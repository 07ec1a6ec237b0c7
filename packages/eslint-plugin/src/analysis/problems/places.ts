/** One place, one voice. */
import type { Problem } from '../model.ts';

/** Without what is only possible at a place of which something else has been said: what is certain counts first, then what comes first. */
export function oneVoice(problems: readonly Problem[]): readonly Problem[] {
  const said = new Set(problems.flatMap((problem) => (isPossible(problem) ? [] : [placeOf(problem)])));
  return problems.filter((problem) => {
    if (!isPossible(problem)) return true;
    const place = placeOf(problem);
    return !said.has(place) && said.add(place);
  });
}

/** The sentences about what is only possible are named so. */
function isPossible({ messageId }: Problem): boolean {
  return messageId.startsWith('may');
}

function placeOf({ loc: { start } }: Pick<Problem, 'loc'>): string {
  return `${String(start.line)}:${String(start.column)}`;
}

/** Whether one of the problems is at a place. They are looked for when the first place is asked about. */
export function saidBy(problems: () => readonly Problem[]): (loc: Problem['loc']) => boolean {
  let places: ReadonlySet<string> | null = null;
  return (loc) => (places ??= new Set(problems().map(placeOf))).has(placeOf({ loc }));
}
