/** What a cell of the page of the engines means, in the words of a reader who has not seen it. */
export const OUTCOMES = ['kept', 'freed', 'freed without cleanup', 'mixed', 'not measured', 'other'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** `text` is the cell as it is read, without marks. What went wrong besides stands behind the outcome. */
export function outcomeOf(text: string): Outcome {
  switch (/^(?:-|\w+)/u.exec(text.trim())?.[0]) {
    case 'K': return 'kept';
    case 'f': return 'freed';
    case 'never': return 'freed without cleanup';
    case 'mixed': return 'mixed';
    case '-': return 'not measured';
    default: return 'other';
  }
}
