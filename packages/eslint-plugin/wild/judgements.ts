/** The tables in which a person has judged reports, a row each: package, file, line, rule, verdict, why. */
import { readFileSync } from 'node:fs';

export interface Judgement {
  readonly key: string;
  readonly verdict: string;
}

export function judgementsOf(page: string): readonly Judgement[] {
  return readFileSync(page, 'utf8')
    .split('\n')
    .flatMap((text): Judgement[] => {
      const [, spec = '', path = '', line = '', rule = '', verdict = '', why = ''] = text.split('|').map((cell) => cell.trim().replaceAll('`', ''));
      if (!/^no-|^require-/.test(rule)) return [];
      if (why === '') throw new Error(`${page} says of ${spec} ${path}:${line} nothing but "${verdict}"`);
      return [{ key: keyOf(spec, path, Number(line), `reclaim/${rule}`), verdict }];
    });
}

export function keyOf(spec: string, path: string, line: number, rule: string): string {
  return `${spec} ${path}:${line} ${rule}`;
}
