/** From a file to its findings, or to the reason why there are none. Never throws on account of a file. */
import { resolve } from 'node:path';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { inspect, type Inspection, type Loc, RULES_FOR_ALL_FILES } from 'eslint-plugin-reclaim/analysis';
import type { Inputs, Known } from './cache.ts';
import type { Finding, Place, Skipped } from './finding.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { alteredBy } from './project/alters.ts';
import { link } from './project/link.ts';
import type { Asked, Project, Source } from './project/project.ts';
import type { Unit } from './project/unit.ts';
import { nameOf, reasonOf, withoutMark } from './source.ts';
import { keyOf, withoutTwins } from './together.ts';

export interface Examination {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  /** Which of the findings in the file itself hold only where no other file says otherwise: their `keyOf`. */
  readonly local: readonly string[];
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

const NOTHING: Examination = { findings: [], skipped: [], local: [], views: [] };

/** A file to examine. */
export interface Item {
  readonly file: string;
  /** What it says by itself, where its imports are to be looked at. */
  readonly alone: Examination | null;
  /** What an earlier run found. */
  readonly known: Known | null;
  /** What is asked when all is said: which of the suspects the file changes, or what is left of its findings beside the modules that change something. */
  readonly last?: 'alters' | { readonly beside: readonly string[] };
}

export interface Examined {
  readonly file: string;
  readonly examination: Examination;
  /** For later runs; null where there is nothing that would take its time. */
  readonly known: Known | null;
  /** Which of the suspects it changes. */
  readonly alters?: readonly string[];
  /** Which findings do not hold beside others: their `keyOf`. */
  readonly denied?: readonly string[];
}

/** `suspects` are the files whose findings hold only where no other file says otherwise; for items with their imports only. */
export function examine({ file, alone, known, last }: Item, suspects: ReadonlySet<string>, project: Project, options: ExamineOptions): Examined {
  const path = resolve(options.root, file);
  try {
    if (last === 'alters') return { file, examination: NOTHING, known: null, alters: alteredBy(path, suspects, project).map((one) => nameOf(options.root, one)) };
    if (last) return { file, known: null, ...examinedBeside(file, alone ?? NOTHING, last.beside, project, options) };
    const isNeeded = alone ? project.registers(path) || project.leadsTo(path, suspects) : project.namesWeak(path);
    if (!isNeeded) return { file, examination: alone ?? NOTHING, known: null };
    if (known && isCurrent(known.inputs, project, options)) return { file, examination: known.examination, known };
    const [examination, asked] = project.asking(() => (alone ? (examineLinked(file, alone, project, options) ?? alone) : examinationOf(file, examined(project.source(path), file, options), [])));
    return { file, examination, known: { inputs: inputsOf(asked, project, options), examination } };
  } catch (error) {
    return { file, examination: { ...NOTHING, skipped: [{ file, reason: reasonOf(error) }] }, known: null };
  }
}

function inputsOf({ paths, lookups }: Asked, project: Project, { root }: ExamineOptions): Inputs {
  return {
    files: [...paths].map((path) => [nameOf(root, path), project.hashOf(path)]),
    lookups: lookups.map(([specifier, from, to, by]) => [specifier, nameOf(root, from), to === null ? null : nameOf(root, to), by]),
  };
}

function isCurrent({ files, lookups }: Inputs, project: Project, { root }: ExamineOptions): boolean {
  return (
    files.every(([file, hash]) => project.hashOf(resolve(root, file)) === hash) &&
    lookups.every(([name, from, to, by]) => project.resolve({ name, by }, resolve(root, from)) === (to === null ? null : resolve(root, to)))
  );
}

/** What there is to add, or to take back, once the imports of a file are known: null where there are none that can be followed. */
function examineLinked(file: string, { findings: alone }: Examination, project: Project, options: ExamineOptions): Examination | null {
  const unit = link(project, resolve(options.root, file));
  if (!unit) return null;
  const mayBeDoubted = alone.some(({ certainty, rule }) => certainty === 'certain' && RULES_FOR_ALL_FILES.has(rule));
  const linked = findingsOfUnit(unit, { ...options, possible: options.possible || mayBeDoubted });
  // What is certain of the module alone is certain whatever it imports, unless that is seen to end a link; what is possible is better
  // known with the imports. A rule that speaks of what is missing cannot speak of several files: those that import them as well are not seen.
  const [certain, possible] = [keysOf(linked, 'certain'), keysOf(linked, 'possible')];
  const holds = (finding: Finding): boolean => certain.has(keyOf(finding)) || !possible.has(keyOf(finding));
  const own = alone.filter((finding) => !RULES_FOR_ALL_FILES.has(finding.rule) || (finding.certainty === 'certain' && holds(finding)));
  const shown = linked.filter(({ certainty }) => options.possible || certainty === 'certain');
  const more = shown.filter((finding) => RULES_FOR_ALL_FILES.has(finding.rule) && (finding.certainty === 'certain' || finding.file === file));
  const views = unit.files.map((parsed) => nameOf(options.root, parsed.file)).filter((name) => name !== file);
  return examinationOf(file, withoutTwins([...own, ...more]), views.map((name) => ({ file: name, told: shown.flatMap((finding) => (finding.file === name ? [keyOf(finding)] : [])) })));
}

/** What no longer holds when modules are known that change the file, or what it imports: it is said again of all of them together. */
function examinedBeside(file: string, { findings, local }: Examination, beside: readonly string[], project: Project, options: ExamineOptions): Pick<Examined, 'examination' | 'denied'> {
  const unit = link(project, resolve(options.root, file), beside.map((name) => resolve(options.root, name)));
  if (!unit) return { examination: NOTHING };
  const files = new Set(unit.files.map((parsed) => nameOf(options.root, parsed.file)));
  const all = findingsOfUnit(unit, options).filter(({ rule }) => RULES_FOR_ALL_FILES.has(rule));
  const certain = keysOf(all, 'certain');
  const denied = findings.filter((finding) => finding.certainty === 'certain' && files.has(finding.file) && !local.includes(keyOf(finding)) && !certain.has(keyOf(finding)));
  const places = new Set(denied.map((finding) => finding.file));
  return { examination: { ...NOTHING, findings: all.filter(({ certainty, file: at }) => certainty === 'possible' && places.has(at)) }, denied: denied.map((finding) => keyOf(finding)) };
}

function keysOf(findings: readonly Finding[], wanted: Finding['certainty']): ReadonlySet<string> {
  return new Set(findings.filter(({ certainty }) => certainty === wanted).map((finding) => keyOf(finding)));
}

function examinationOf(file: string, findings: readonly Finding[], views: readonly View[]): Examination {
  const local = findings.filter((finding) => finding.file === file && !RULES_FOR_ALL_FILES.has(finding.rule)).map((finding) => keyOf(finding));
  return { findings, skipped: [], local, views };
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

/** The findings of a text as that of a file. Throws where it is no program. */
export function examineText(file: string, text: string, options: ExamineOptions): readonly Finding[] {
  const plain = withoutMark(text);
  return examined({ parsed: parseFile(resolve(options.root, file), plain), shift: text.length - plain.length }, file, options);
}

function examined({ parsed, shift }: Pick<Source, 'parsed' | 'shift'>, file: string, options: ExamineOptions): readonly Finding[] {
  return inspectionOf(parsed, options).reports.map(({ rule, certainty, message, loc, steps, suggestions }): Finding => ({
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
}

export function inspectionOf({ ast, text, scopeManager, lang }: ParsedFile, { possible }: { readonly possible: boolean }): Inspection {
  return inspect({ ast, text, scopeManager, visitorKeys, isTypeScript: lang.startsWith('ts') }, { possible });
}

export function placeOf(file: string, { start, end }: Loc): Place {
  return { file, line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
}
