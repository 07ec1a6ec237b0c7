import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every relative link of every page leads to a file, and to a heading of it where it names one. */
const ROOT = join(import.meta.dirname, '../../..');
const PAGES = globSync(['*.md', 'docs/*.md', 'docs/*/*.md', 'packages/*/*.md'], { cwd: ROOT }).sort();

interface Page {
  /** Without code, in which brackets are no links. */
  readonly text: string;
  readonly anchors: ReadonlySet<string>;
}

function readPage(file: string): Page {
  const text = readFileSync(file, 'utf8').replaceAll(/^```[^]*?^```$/gmu, '');
  const headings = [...text.matchAll(/^#+ (?<title>.+)$/gmu)].map((match) => match.groups?.['title'] ?? '');
  return { text, anchors: new Set(headings.map(anchorOf)) };
}

/** The way code hosts make an anchor of a heading. */
function anchorOf(title: string): string {
  return title.trim().toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

function problemsOf(path: string): string[] {
  const file = join(ROOT, path);
  const { text } = readPage(file);
  const withoutCode = text.replaceAll(/`[^`\n]*`/gu, 'code');
  const definitions = new Map([...text.matchAll(/^\[(?<key>[^\]]+)\]: (?<target>\S+)$/gmu)].map((match) => [match.groups?.['key'] ?? '', match.groups?.['target'] ?? '']));
  const uses = new Set([...withoutCode.matchAll(/\]\[(?<key>[^\]]+)\]/gu)].map((match) => match.groups?.['key'] ?? ''));
  const targets = [...withoutCode.matchAll(/\]\((?<target>[^)\s]+)\)|(?:href|src)="(?<attribute>[^"]+)"/gu)].map((match) => match.groups?.['target'] ?? match.groups?.['attribute'] ?? '');
  return [
    ...[...uses].filter((key) => !definitions.has(key)).map((key) => `[${key}] is not defined`),
    ...[...definitions.keys()].filter((key) => !uses.has(key)).map((key) => `[${key}] is not used`),
    ...[...definitions.values(), ...targets].flatMap((target) => problemOf(file, target)),
  ];
}

function problemOf(file: string, target: string): string[] {
  if (/^[a-z]+:/u.test(target)) return [];
  const [path = '', anchor] = target.split('#');
  const to = path === '' ? file : join(dirname(file), path);
  if (!existsSync(to)) return [`${target} leads nowhere`];
  if (anchor === undefined || readPage(to).anchors.has(anchor)) return [];
  return [`${relative(ROOT, to)} has no heading #${anchor}`];
}

describe('links', () => {
  test.each(PAGES)('%s', (path) => {
    expect(problemsOf(path)).toEqual([]);
  });

  test('every point and every row of docs/model.md shows the program that proves it', () => {
    const { text } = readPage(join(ROOT, 'docs/model.md'));
    const lines = text.split('\n');
    const points = lines.flatMap((line, start) => {
      if (!/^(?:- |\d\. )/u.test(line)) return [];
      const end = lines.findIndex((next, index) => index > start && !next.startsWith(' '));
      return [lines.slice(start, end).join('\n')];
    });
    const rows = lines.filter((line, index) => line.startsWith('| ') && !lines[index + 1]?.startsWith('|-'));
    const claims = [...points, ...rows];
    expect(claims.length).toBeGreaterThan(30);
    expect(claims.filter((claim) => !claim.includes(']['))).toEqual([]);
  });
});
