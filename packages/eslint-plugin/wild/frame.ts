/** The lines around a report with a caret under it; generated code is cut to a width that can be read. */
export function frame(text: string, { line, column }: { readonly line: number; readonly column: number }): string {
  const lines = text.split('\n');
  const from = Math.max(0, column - 80);
  const shown: string[] = [];
  for (let at = Math.max(1, line - 5); at <= Math.min(lines.length, line + 3); at++) {
    shown.push(`${String(at).padStart(7)} | ${(lines[at - 1] ?? '').slice(from, from + 160)}`);
    if (at === line) shown.push(`${' '.repeat(7)} | ${' '.repeat(column - 1 - from)}^`);
  }
  return shown.join('\n');
}
