/** A terminal as an SVG, from the text that goes to a terminal: the same characters, places and colours. */
import { stripVTControlCharacters } from 'node:util';
import { WIDTH } from './terminal.ts';

const FONT_SIZE = 14;
/** What most monospaced fonts have; `textLength` makes the others fit. */
const CHARACTER = FONT_SIZE * 0.6;
const LINE = 20;
const MARGIN = 20;
const BACKGROUND = '#16181d';
const FOREGROUND = '#d7dae0';
const COLOURS: Readonly<Record<number, string>> = { 31: '#ff7a85', 32: '#8fd694', 33: '#f2cc60', 36: '#7cc7ff' };

interface Look {
  readonly colour: string;
  readonly bold: boolean;
  readonly dim: boolean;
}

const PLAIN: Look = { colour: FOREGROUND, bold: false, dim: false };

export function pictureOf(lines: readonly string[], title: string): string {
  const width = WIDTH * CHARACTER + 2 * MARGIN;
  const height = lines.length * LINE + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width.toFixed(1)} ${height}" width="${Math.round(width)}" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${BACKGROUND}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT_SIZE}" style="white-space: pre">`,
    ...lines.flatMap((line, index) => spansOf(line).map((span) => drawn(span, MARGIN + (index + 0.75) * LINE))),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

interface Span {
  readonly column: number;
  readonly text: string;
  readonly look: Look;
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let look = PLAIN;
  let column = 0;
  // eslint-disable-next-line no-control-regex -- the escape character is what a colour starts with
  for (const part of line.split(/(\u001B\[\d+m)/u)) {
    if (part.startsWith('\u001B')) {
      look = changed(look, Number(part.slice(2, -1)));
      continue;
    }
    const indent = part.length - part.trimStart().length;
    const text = part.trim();
    if (text !== '') spans.push({ column: column + indent, text, look });
    column += part.length;
  }
  return spans;
}

function changed(look: Look, code: number): Look {
  switch (code) {
    case 0:
      return PLAIN;
    case 1:
      return { ...look, bold: true };
    case 2:
      return { ...look, dim: true };
    case 22:
      return { ...look, bold: false, dim: false };
    default:
      return { ...look, colour: COLOURS[code] ?? FOREGROUND };
  }
}

function drawn({ column, text, look: { colour, bold, dim } }: Span, y: number): string {
  const x = MARGIN + column * CHARACTER;
  const looks = `fill="${colour}"${bold ? ' font-weight="bold"' : ''}${dim ? ' opacity="0.6"' : ''}`;
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(0)}" textLength="${(text.length * CHARACTER).toFixed(1)}" ${looks}>${escape(stripVTControlCharacters(text))}</text>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
