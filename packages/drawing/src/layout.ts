/** Where everything stands: one below the other, so that a picture is as readable on a phone as on a wall. In pixels. */

export interface Box {
  readonly kind: 'root' | 'closure' | 'environment' | 'object' | 'target';
  readonly title: string;
  readonly lines: readonly string[];
  /** The variables of an environment. */
  readonly rows: readonly string[];
  /** The one of them that the path goes through. */
  readonly kept: string | null;
}

export interface Hop {
  /** Which step of the path it belongs to. */
  readonly step: number;
  readonly label: string;
  /** From this box to the next. */
  readonly from: number;
  readonly isCut: boolean;
}

export interface PlacedBox extends Box {
  readonly y: number;
  readonly height: number;
}

export interface PlacedHop extends Hop {
  readonly start: number;
  readonly end: number;
  readonly labelLines: readonly string[];
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly hops: readonly PlacedHop[];
}

export const WIDTH = 340;
export const PAD = 12;
/** On the left, where what waits for the target passes by. */
export const GUTTER = 34;
export const LINE = 18;
const LABEL_CHARACTERS = 40;
const CODE_CHARACTERS = 34;

export function place(boxes: readonly Box[], hops: readonly Hop[]): Layout {
  const placedBoxes: PlacedBox[] = [];
  const placedHops: PlacedHop[] = [];
  let y = PAD;
  for (const [index, box] of boxes.entries()) {
    const lines = box.lines.map((line) => shortened(line));
    const height = PAD * 2 + LINE * (1 + lines.length + box.rows.length) - 4;
    placedBoxes.push({ ...box, title: shortened(box.title), lines, rows: box.rows.map((row) => shortened(row)), y, height });
    y += height;
    const hop = hops.find(({ from }) => from === index);
    if (!hop) continue;
    const labelLines = wrapped(hop.label);
    const length = Math.max(34, labelLines.length * LINE + (hop.isCut ? LINE : 0) + 14);
    placedHops.push({ ...hop, start: y, end: y + length, labelLines });
    y += length;
  }
  return { width: WIDTH, height: y + PAD, boxes: placedBoxes, hops: placedHops };
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return line.length > CODE_CHARACTERS ? `${line.slice(0, CODE_CHARACTERS - 1)}…` : line;
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= LABEL_CHARACTERS) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
