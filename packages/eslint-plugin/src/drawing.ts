/** A path as a picture: text in, SVG out, nothing else, so that a terminal command and a page draw the same. */

/** One hop, as it is drawn: a box for what is reached, and the edge that leads there. */
export interface DrawnStep {
  readonly kind: 'held' | 'environment' | 'field' | 'element' | 'internal';
  /** Who keeps whom: "uses `conn`". */
  readonly text: string;
  /** Where that stands: "handle.js:7". */
  readonly place: string;
}

export interface DrawnPath {
  /** What keeps the held side: "the registry". */
  readonly holder: string;
  readonly target: string;
  readonly steps: readonly DrawnStep[];
  /** The number of the step whose edge is to be cut, from 0; none is marked without it. */
  readonly cut?: number;
}

const WIDTH = 560;
const PADDING = 14;
const LINE = 19;
const GAP = 34;
/** Characters of a line of a box, at the width that a letter of the font has at most. */
const COLUMNS = 66;

/** What a box stands for, in the words of the field. */
const KINDS: Readonly<Record<DrawnStep['kind'], string>> = {
  held: 'held value',
  environment: 'environment',
  field: 'object',
  element: 'element',
  internal: 'internal slot',
};

/**
 * An SVG document with the holder on top, a box for each hop below it, and the target at the end. Long sentences are broken, and the
 * picture grows downwards, so that paths of 20 hops can be read. Colors follow the reader's preference for light or dark.
 */
export function drawPath({ holder, target, steps, cut }: DrawnPath): string {
  const parts: string[] = [];
  let y = PADDING;
  const box = (style: string, title: string, lines: readonly string[]): void => {
    const height = (lines.length + 1) * LINE + PADDING;
    parts.push(`<rect class="${style}" x="${String(PADDING)}" y="${String(y)}" width="${String(WIDTH - 2 * PADDING)}" height="${String(height)}" rx="6"/>`);
    [title, ...lines].forEach((line, index) => {
      parts.push(`<text class="${index === 0 ? 'kind' : 'line'}" x="${String(2 * PADDING)}" y="${String(y + (index + 1) * LINE)}">${escaped(line)}</text>`);
    });
    y += height;
  };
  const edge = (isCut: boolean): void => {
    const middle = WIDTH / 2;
    parts.push(`<path class="${isCut ? 'cut' : 'edge'}" d="M${String(middle)} ${String(y)}V${String(y + GAP - 6)}" marker-end="url(#head)"/>`);
    if (isCut) parts.push(`<text class="cut-text" x="${String(middle + 12)}" y="${String(y + GAP / 2 + 5)}">cut here</text>`);
    y += GAP;
  };
  box('root', 'root', [holder]);
  steps.forEach(({ kind, text, place }, index) => {
    edge(index === cut);
    const isLast = index === steps.length - 1;
    box(isLast ? 'target' : kind, isLast ? `${KINDS[kind]}: leads to the target ${target}` : KINDS[kind], [...broken(text), place]);
  });
  const height = y + PADDING;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(height)}" viewBox="0 0 ${String(WIDTH)} ${String(height)}" role="img" aria-label="${escaped(`Who keeps ${target} alive`)}">
<style>${STYLE}</style>
<defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>
${parts.join('\n')}
</svg>
`;
}

const STYLE = `
rect { fill: #fff; stroke: #5c6370; }
.root { fill: #eef1f5; } .environment { fill: #fdf3da; } .target { fill: #fde4e1; stroke: #b3261e; stroke-width: 2; }
text { font: 13px ui-monospace, monospace; fill: #1b1b1b; } .kind { font-weight: bold; }
.edge { stroke: #5c6370; } .cut { stroke: #b3261e; stroke-width: 2; stroke-dasharray: 5 4; } .head { fill: #5c6370; } .cut-text { fill: #b3261e; }
@media (prefers-color-scheme: dark) {
  rect { fill: #22262c; stroke: #9aa3b0; } .root { fill: #2b3038; } .environment { fill: #3a3222; } .target { fill: #43211f; stroke: #ff8a80; }
  text { fill: #eee; } .edge { stroke: #9aa3b0; } .head { fill: #9aa3b0; } .cut { stroke: #ff8a80; } .cut-text { fill: #ff8a80; }
}`;

/** In lines of at most so many characters, broken between words where there are words. */
function broken(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).flatMap((long) => long.match(new RegExp(`.{1,${String(COLUMNS)}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
