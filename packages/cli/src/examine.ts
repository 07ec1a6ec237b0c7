/** From a file to its findings, or to the reason why there are none. Never throws on account of a file. */
import { resolve } from 'node:path';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import { inspect, type Inspection, type Loc, RULES_FOR_ALL_FILES } from 'eslint-plugin-reclaim/analysis';
import type { Finding, Place, Skipped } from './finding.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { link } from './project/link.ts';
import type { Project, Source } from './project/project.ts';
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

/** What a file says by itself, read as if nothing were known of its imports. `file` is relative to the root. */
export function examineAlone(file: string, project: Project, options: ExamineOptions): Examination {
  const path = resolve(options.root, file);
  try {
    return project.namesWeak(path) ? examination(file, examined(project.source(path), file, options), []) : NOTHING;
  } catch (error) {
    return { ...NOTHING, skipped: [{ file, reason: reasonOf(error) }] };
  }
}

/**
 * What there is to add, or to take back, once the imports of a file are known: null where nothing can change. `suspects` are the files
 * whose findings hold only where no other file says otherwise.
 */
export function examineLinked(file: string, { findings: alone }: Examination, suspects: ReadonlySet<string>, project: Project, options: ExamineOptions): Examination | null {
  const path = resolve(options.root, file);
  try {
    if (!project.registers(path) && !project.leadsTo(path, suspects)) return null;
    const unit = link(project, path);
    if (!unit) return null;
    const linked = findingsOfUnit(unit, options);
    // What is certain of the module alone is certain whatever it imports; what is possible is better known with the imports. A rule that
    // speaks of what is missing cannot speak of several files: those that import them as well are not seen.
    const own = alone.filter(({ certainty, rule }) => certainty === 'certain' || !RULES_FOR_ALL_FILES.has(rule));
    const more = linked.filter((finding) => RULES_FOR_ALL_FILES.has(finding.rule) && (finding.certainty === 'certain' || finding.file === file));
    const views = unit.files.map((parsed) => nameOf(options.root, parsed.file)).filter((name) => name !== file);
    return examination(file, withoutTwins([...own, ...more]), views.map((name) => ({ file: name, told: linked.flatMap((finding) => (finding.file === name ? [keyOf(finding)] : [])) })));
  } catch (error) {
    return { ...NOTHING, skipped: [{ file, reason: reasonOf(error) }] };
  }
}

function examination(file: string, findings: readonly Finding[], views: readonly View[]): Examination {
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
