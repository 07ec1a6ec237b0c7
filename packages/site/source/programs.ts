/** Which code blocks of the pages are programs for trying, and how they are tried. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import reclaim from 'eslint-plugin-reclaim';
import type { Shared } from '../playground/share.ts';
import { DOCS } from './pages.ts';

const LANGUAGES = ['js', 'mjs', 'ts', 'mts'];
/** Elsewhere blocks are configs and commands. */
const FOLDERS = ['rules', 'guide', 'runtime'];

/** Options of the page's rule, which only `strict` sets, and settings of a project. */
interface BlockOptions extends Readonly<Record<string, unknown>> {
  readonly settings?: Shared['settings'];
}

/** The program of a code block, by what stands behind its fence; null for what is no program. `page` is below `docs`. */
export function programOf(page: string, info: string, code: string): Shared | null {
  const [, language = '', options] = /^(?<language>\w+)\s*(?<options>\{.*\})?/u.exec(info) ?? [];
  const isForTrying = LANGUAGES.includes(language) && FOLDERS.includes(posix.dirname(page)) && !/eslint-plugin-reclaim|from 'vitest'|from 'node:/u.test(code);
  if (!isForTrying) return null;
  const { settings, ...ruleOptions } = JSON.parse(options ?? '{}') as BlockOptions; // the test of the rules' pages reads it as well
  return { code, language: language.includes('ts') ? 'ts' : 'js', strict: isOnlyStrict(page) || Object.values(ruleOptions).includes(true), ...(settings !== undefined && { settings }) };
}

/** Of a rule that `recommended` does not have. */
function isOnlyStrict(page: string): boolean {
  const name = `reclaim/${posix.basename(page, '.md')}`;
  return name in (reclaim.configs.strict.rules ?? {}) && !(name in (reclaim.configs.recommended.rules ?? {}));
}

export interface PageProgram {
  /** The heading that it stands under. */
  readonly section: string;
  readonly line: number;
  readonly program: Shared;
  /** The cases of the corpus that the text above it leads to, by their paths below the corpus. */
  readonly proofs: readonly string[];
}

/** All programs of a page. */
export function programsOf(page: string): PageProgram[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  return [...text.matchAll(/^```(?<info>.+)\n(?<code>[^]*?)^```$/gmu)].flatMap(({ index, groups }) => {
    const program = programOf(page, groups?.['info'] ?? '', groups?.['code'] ?? '');
    const before = text.slice(0, index);
    const section = [...before.matchAll(/^## (?<title>.+)$/gmu)].at(-1)?.groups?.['title'] ?? '';
    const above = before.slice(Math.max(before.lastIndexOf('\n```\n'), before.lastIndexOf('\n#')));
    const proofs = [...above.matchAll(/\[proof\]\[(?<name>[^\]]+)\]/gu)].flatMap(({ groups: proof }) => proofPath(text, proof?.['name'] ?? '') ?? []);
    return program ? [{ section, line: before.split('\n').length, program, proofs }] : [];
  });
}

/** Of `[name]: ../../packages/oracle/corpus/…`, as it stands at the end of the page. */
function proofPath(page: string, name: string): string | undefined {
  const [, target] = page.split('\n').find((line) => line.startsWith(`[${name}]: `))?.split('/corpus/') ?? [];
  return target;
}
