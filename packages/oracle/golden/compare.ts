/** What is new (`+`) and what is gone (`-`), in the order of the programs. */
export function compare(golden: string, now: readonly string[]): readonly string[] {
  const was = golden.split('\n').filter((line) => line !== '');
  const [before, after] = [new Set(was), new Set(now)];
  return [...was.filter((line) => !after.has(line)).map((line) => `- ${line}`), ...now.filter((line) => !before.has(line)).map((line) => `+ ${line}`)].sort((a, b) =>
    a.slice(2).localeCompare(b.slice(2), 'en', { numeric: true }),
  );
}
