import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import * as ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const ANALYSIS = join(ROOT, 'packages/eslint-plugin/src/analysis');
const FILES = readdirSync(ANALYSIS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => name.split(sep).join('/'));
const ROOMS = [...between(read('docs/architecture.md'), '<!-- rooms:start -->', '<!-- rooms:end -->').matchAll(/^\| `([^`]+)` \|/gm)].map(([, room = '']) => room);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isValue: boolean;
}

const IMPORTS = FILES.flatMap(importsOf);

it('the page tells of every room, and there are at most twelve', () => {
  const rooms = [...new Set(FILES.map((file) => (file.includes('/') ? `${file.split('/', 1).join('')}/` : file)))];
  expect(ROOMS.toSorted()).toEqual(rooms.toSorted());
  expect(ROOMS.length).toBeLessThanOrEqual(12);
});

it('the fences stand where the page says', () => {
  const fences = between(read('eslint.config.js'), 'const ROOMS = [', '];');
  expect([...fences.matchAll(/^ {2}\['([^']+)'/gm)].map(([, room]) => room)).toEqual(ROOMS);
});

it('no import runs up', () => {
  expect(IMPORTS.length).toBeGreaterThan(300);
  expect(IMPORTS.filter(({ from, to }) => floorOf(to) > floorOf(from)).map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

it('no values go in a circle', () => {
  const valuesOf = (file: string): readonly string[] => IMPORTS.filter(({ from, isValue }) => isValue && from === file).map(({ to }) => to);
  const done = new Set<string>();
  const way: string[] = [];
  const circles: string[] = [];
  const visit = (file: string): void => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (done.has(file) || way.includes(file)) return;
    way.push(file);
    for (const to of valuesOf(file)) visit(to);
    way.pop();
    done.add(file);
  };
  for (const file of FILES) visit(file);
  expect(circles).toEqual([]);
});

function floorOf(file: string): number {
  const floor = ROOMS.findIndex((room) => file === room || (room.endsWith('/') && file.startsWith(room)));
  if (floor < 0) throw new Error(`${file} is in no room of docs/architecture.md`);
  return floor;
}

function importsOf(file: string): Import[] {
  const path = join(ANALYSIS, file);
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest).statements.flatMap((statement): Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const source = statement.moduleSpecifier;
    if (!source || !ts.isStringLiteral(source) || !source.text.startsWith('.')) return [];
    const to = relative(ANALYSIS, join(dirname(path), source.text)).split(sep).join('/');
    const names = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : statement.exportClause;
    const isAllTypes = ts.isImportDeclaration(statement) ? statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword : statement.isTypeOnly;
    const areTypes = names !== undefined && 'elements' in names && names.elements.every(({ isTypeOnly }) => isTypeOnly);
    return [{ from: file, to, isValue: !isAllTypes && !areTypes }];
  });
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start);
  if (from < 0) throw new Error(`nothing says ${start}`);
  return text.slice(from + start.length, text.indexOf(end, from));
}
