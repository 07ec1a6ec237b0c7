/** Linked modules as one program, and the way back: from its places and names to those of the files. */
import type { Edit, Loc } from 'eslint-plugin-reclaim/analysis';
import { Lines, type ParsedFile, type Position } from '../parse.ts';

/** A part of the text of a unit, and where it comes from. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The number of its module. */
  readonly module: number;
  /** Where it begins there. */
  readonly from: number;
  /** Whether it is the text that stands there. */
  readonly isCopy: boolean;
}

interface Origin {
  readonly module: number;
  readonly offset: number;
}

export interface FilePlace {
  readonly parsed: ParsedFile;
  readonly loc: Loc;
}

export class Unit {
  readonly parsed: ParsedFile;
  readonly #pieces: readonly Piece[];
  readonly #modules: readonly ParsedFile[];
  readonly #mark: RegExp;
  readonly #aliases: ReadonlyMap<ParsedFile, ReadonlyMap<string, string>>;
  readonly #lines: Lines;
  readonly #linesOf: Lines[];

  constructor(parsed: ParsedFile, pieces: readonly Piece[], modules: readonly ParsedFile[], mark: string, aliases: ReadonlyMap<ParsedFile, ReadonlyMap<string, string>>) {
    this.parsed = parsed;
    this.#pieces = pieces;
    this.#modules = modules;
    this.#mark = new RegExp(`${mark.replaceAll('$', String.raw`\$`)}\\d+[ex]?`, 'gu');
    this.#aliases = aliases;
    this.#lines = new Lines(parsed.text);
    this.#linesOf = modules.map(({ text }) => new Lines(text));
  }

  get files(): readonly ParsedFile[] {
    return this.#modules;
  }

  /** Where a part of the unit stands in a file. */
  placeOf({ start, end }: Loc): FilePlace {
    const first = this.#originOf(this.#lines.offsetOf(start));
    const last = this.#originOf(this.#lines.offsetOf(end));
    const parsed = this.#modules[first.module] as ParsedFile; // by its number
    const from = this.#position(first);
    // What was written by the linker has no end of its own.
    const to = last.module === first.module && last.offset >= first.offset ? this.#position(last) : from;
    return { parsed, loc: { start: from, end: to } };
  }

  /** A sentence as it is said of `file`: its lines are those of the files, its names those that people wrote. */
  sentence(text: string, file: ParsedFile, nameOf: (file: ParsedFile) => string): string {
    const parts = text.replaceAll(this.#mark, '').split(/(`[^`]*`)/u);
    return parts.map((part) => (part.startsWith('`') ? part : part.replaceAll(/\bline (\d+)/gu, (_, line: string) => this.#lineText(Number(line), file, nameOf)))).join('');
  }

  #lineText(line: number, file: ParsedFile, nameOf: (file: ParsedFile) => string): string {
    const origin = this.#originOf(this.#lines.offsetOf({ line, column: 0 }));
    const parsed = this.#modules[origin.module] as ParsedFile; // by its number
    const own = `line ${String(this.#position(origin).line)}`;
    return parsed === file ? own : `${own} of ${nameOf(parsed)}`;
  }

  /** The same edits of one file; null where they are none that can be made there. */
  editsOf(edits: readonly Edit[]): { readonly parsed: ParsedFile; readonly edits: readonly Edit[] } | null {
    const mapped: Edit[] = [];
    let module: number | null = null;
    for (const { range: [start, end], text } of edits) {
      const piece = this.#pieces.find((one) => one.isCopy && one.start <= start && end <= one.end);
      if (!piece || (module !== null && module !== piece.module)) return null;
      module = piece.module;
      mapped.push({ range: [piece.from + start - piece.start, piece.from + end - piece.start], text });
    }
    const parsed = module === null ? undefined : this.#modules[module];
    return parsed && mapped.every(({ text }) => this.#isWordedFor(parsed, text)) ? { parsed, edits: mapped } : null;
  }

  /** Whether all names of a text mean the same in the file as in the unit. */
  #isWordedFor(file: ParsedFile, text: string): boolean {
    const own = this.#aliases.get(file);
    return (text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []).every((word) => {
      const alias = own?.get(word);
      if (alias !== undefined) return alias === word;
      return ![...this.#aliases].some(([other, names]) => other !== file && names.has(word));
    });
  }

  #originOf(offset: number): Origin {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle] as Piece).start <= offset) low = middle;
      else high = middle - 1;
    }
    const piece = this.#pieces[low] as Piece; // there is a module
    return { module: piece.module, offset: piece.isCopy ? piece.from + Math.min(offset, piece.end) - piece.start : piece.from };
  }

  #position({ module, offset }: Origin): Position {
    return (this.#linesOf[module] as Lines).at(offset); // by its number
  }
}
