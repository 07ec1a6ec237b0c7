/** From a file to its findings, or to the reason why there are none. Never throws on account of a file. */
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { inspect, type Inspection, type Loc, mayMentionWeakApi, RULES_FOR_ALL_FILES } from 'eslint-plugin-reclaim/analysis';
import type { Finding, Place, Skipped } from './finding.ts';
import { ParseError, type ParsedFile, parseFile } from './parse.ts';
import { link } from './project/link.ts';
import type { Project } from './project/project.ts';
import type { Unit } from './project/unit.ts';

export interface Examination {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** What a file says of the files that it imports. */
  readonly views: readonly View[];
}

/** A file as one that imports it sees it: which findings there are once more of the program is known. */
export interface View {
  readonly file: string;
  /** By their `keyOf`. */
  readonly told: readonly string[];
}

export interface ExamineOptions {
  /** Also what is only possible. */
  readonly possible: boolean;
  /** The folder that the names of files are relative to. */
  readonly root: string;
}

const NOTHING: Examination = { findings: [], skipped: [], views: [] };

/** The findings in a file and, for what only its imports make certain, in the files that it imports. `file` is relative to the root. */
export function examineFile(file: string, project: Project, options: ExamineOptions): Examination {
  const path = resolve(options.root, file);
  try {
    const text = readText(path);
    const isWeak = mayMentionWeakApi(text);
    if (!isWeak && !project.leadsToWeak(path)) return NOTHING;
    const alone = isWeak ? examineText(file, text, options) : NOTHING;
    const unit = link(project, path);
    if (!unit) return alone;
    const linked = findingsOfUnit(unit, options);
    // What is certain of the module alone is certain whatever it imports; what is possible is better known with the imports. A rule that
    // speaks of what is missing cannot speak of several files: those that import them as well are not seen.
    const own = alone.findings.filter(({ certainty, rule }) => certainty === 'certain' || !RULES_FOR_ALL_FILES.has(rule));
    const more = linked.filter((finding) => RULES_FOR_ALL_FILES.has(finding.rule) && (finding.certainty === 'certain' || finding.file === file));
    const views = unit.files.map((parsed) => nameOf(options.root, parsed.file)).filter((name) => name !== file);
    return {
      findings: withoutTwins([...own, ...more]),
      skipped: [],
      views: views.map((name) => ({ file: name, told: linked.flatMap((finding) => (finding.file === name ? [keyOf(finding)] : [])) })),
    };
  } catch (error) {
    return { ...NOTHING, skipped: [{ file, reason: reasonOf(error) }] };
  }
}

/** One finding of a rule for each place; the first one. */
function withoutTwins(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [keyOf(finding), finding])).values()].reverse();
}

function keyOf({ rule, file, line, column }: Finding): string {
  return `${rule} ${file}:${String(line)}:${String(column)}`;
}

/**
 * What all files say together. That a registration keeps its target holds whoever imports the file. What other rules say rests on what
 * the file does not do, and another file may do it: it is told only if every file that imports this one sees it as well.
 */
export function together(examinations: readonly (readonly [file: string, Examination])[]): Examination {
  const views = new Map<string, ReadonlySet<string>[]>();
  for (const { file, told } of examinations.flatMap(([, one]) => one.views)) views.set(file, [...(views.get(file) ?? []), new Set(told)]);
  const stands = (file: string, finding: Finding): boolean =>
    finding.file !== file || RULES_FOR_ALL_FILES.has(finding.rule) || (views.get(file) ?? []).every((told) => told.has(keyOf(finding)));
  return {
    findings: withoutTwins(examinations.flatMap(([file, one]) => one.findings.filter((finding) => stands(file, finding)))),
    skipped: examinations.flatMap(([, one]) => one.skipped),
    views: [],
  };
}

function findingsOfUnit(unit: Unit, options: ExamineOptions): readonly Finding[] {
  const nameIn = (parsed: ParsedFile): string => nameOf(options.root, parsed.file);
  return inspectionOf(unit.parsed, options).reports.map(({ rule, certainty, message, loc, steps, suggestions }): Finding => {
    const place = unit.placeOf(loc);
    const said = (text: string): string => unit.sentence(text, place.parsed, nameIn);
    return {
      rule,
      certainty,
      message: said(message),
      ...placeOf(nameIn(place.parsed), place.loc),
      steps: steps.map((step) => {
        const at = unit.placeOf(step.loc);
        return { text: said(step.text), ...placeOf(nameIn(at.parsed), at.loc) };
      }),
      suggestions: suggestions.flatMap((suggestion) => {
        const mapped = unit.editsOf(suggestion.edits);
        if (!mapped) return [];
        const file = nameIn(mapped.parsed);
        return [{ message: said(suggestion.message), edits: mapped.edits.map(({ range: [start, end], text }) => ({ file, start, end, text })) }];
      }),
    };
  });
}

/** Throws where the text is no program. */
export function examineText(file: string, text: string, options: ExamineOptions): Examination {
  const { reports } = inspectionOf(parseFile(resolve(options.root, file), withoutMark(text)), options);
  const shift = text.length - withoutMark(text).length;
  const findings = reports.map(({ rule, certainty, message, loc, steps, suggestions }): Finding => ({
    rule,
    certainty,
    message,
    ...placeOf(file, loc),
    steps: steps.map((step) => ({ text: step.text, ...placeOf(file, step.loc) })),
    suggestions: suggestions.map((suggestion) => ({
      message: suggestion.message,
      edits: suggestion.edits.map(({ range: [start, end], text: written }) => ({ file, start: start + shift, end: end + shift, text: written })),
    })),
  }));
  return { ...NOTHING, findings };
}

export function inspectionOf({ ast, text, scopeManager, lang }: ParsedFile, { possible }: { readonly possible: boolean }): Inspection {
  return inspect({ ast, text, scopeManager, visitorKeys, isTypeScript: lang.startsWith('ts') }, { possible });
}

export function placeOf(file: string, { start, end }: Loc): Place {
  return { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** For a person: what a system error means, what a parser says, and anything else as a fault of ours. */
export function reasonOf(error: unknown): string {
  if (error instanceof ParseError) return `does not parse: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'may not be read';
    case 'ENOENT':
      return 'is not there any more';
    case 'EISDIR':
      return 'is a folder';
    default:
      return typeof code === 'string' ? `cannot be read: ${code}` : `is not understood, by a fault of reclaim: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** As it is printed: relative to the root, with slashes on every system. */
export function nameOf(root: string, path: string): string {
  const name = relative(root, path);
  return sep === '/' ? name : name.split(sep).join('/');
}
