/** Text for a terminal, always coloured: whoever prints it where colours are not wanted strips them. */
import { stripVTControlCharacters, styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** Nothing of the demo is wider, so that it fits a terminal of 100 columns and a page. */
export const WIDTH = 96;

export function paint(style: Style, text: string): string {
  return styleText(style, text, { validateStream: false });
}

/** A span of a source text, as linters give it: lines from 1, columns from 1, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number | undefined;
  readonly endColumn?: number | undefined;
}

interface Frame {
  /** The lines to show; the code is shown without the indentation that all of them have. */
  readonly from: number;
  readonly to: number;
  /** Gets a caret under it. */
  readonly span?: Span;
  /** Lines whose numbers stand out. */
  readonly mentioned?: ReadonlySet<number>;
  /** Stands before the lines in which it is true. */
  readonly added?: (line: number) => boolean;
}

/** A piece of source with line numbers, a gap where lines are left out, and a caret under the span. */
export function sourceFrame(source: string, { from, to, span, mentioned, added }: Frame): string[] {
  const lines = source.split('\n');
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((number) => added === undefined || added(number));
  const indent = Math.min(...numbers.map((number) => lines[number - 1] ?? '').filter((line) => line.trim() !== '').map((line) => line.search(/\S/u)));
  const gutter = String(to).length;
  const bar = paint('dim', '│');
  const frame: string[] = [];
  let previous = numbers[0] ?? from;
  for (const number of numbers) {
    if (number > previous + 1) frame.push(`${' '.repeat(gutter + 2)} ${paint('dim', '⋮')}`);
    previous = number;
    const code = (lines[number - 1] ?? '').slice(indent);
    const mark = added === undefined ? ' ' : paint('green', '+');
    const style: Style = mentioned?.has(number) === true ? ['bold', 'yellow'] : 'dim';
    frame.push(`${mark} ${paint(style, String(number).padStart(gutter))} ${bar} ${shorten(added === undefined ? code : paint('green', code), WIDTH - gutter - 6)}`.trimEnd());
    if (span?.line !== number) continue;
    const end = span.endLine === span.line && span.endColumn !== undefined ? span.endColumn : code.length + indent + 1;
    frame.push(`  ${' '.repeat(gutter)} ${bar} ${' '.repeat(span.column - 1 - indent)}${paint(['bold', 'red'], '^'.repeat(Math.max(1, end - span.column)))}`);
  }
  return frame;
}

/** Lines with a label in front of the first one; `code` in backticks stands out. */
export function labelled(label: string, style: Style, text: string, width: number = WIDTH): string[] {
  const lines = wrap(text, width - LABEL);
  return lines.map((line, index) => `${index === 0 ? paint(style, label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line.replaceAll(/`[^`]*`/gu, (code) => paint('cyan', code))}`);
}

/** As wide as the widest label and a gap. */
const LABEL = 10;

export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(by)}${line}`));
}

export function heading(text: string): string {
  return `${paint('bold', text)} ${rule(WIDTH - text.length - 1)}`;
}

export function rule(width: number = WIDTH): string {
  return paint('dim', '─'.repeat(Math.max(0, width)));
}

/** Breaks at spaces, but never inside backticks: code that is torn apart is no longer found in the source. */
function wrap(text: string, width: number): string[] {
  const words = text.match(/(?:`[^`]*`|[^\s`])+/gu) ?? [];
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function shorten(text: string, width: number): string {
  const bare = stripVTControlCharacters(text);
  return bare.length <= width ? text : `${bare.slice(0, width - 1)}…`;
}
