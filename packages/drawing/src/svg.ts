/** A layout as SVG, with colours for both schemes in it. */
import { GUTTER, LINE, PAD, WIDTH, type Layout, type PlacedBox, type PlacedHop } from './layout.ts';

export interface Words {
  readonly id: string;
  readonly isCertain: boolean;
  /** The whole path, for those who do not see it. */
  readonly sentence: string;
}

export function render({ width, height, boxes, hops }: Layout, { id, isCertain, sentence }: Words): string {
  const names = `${id}-title`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="path" viewBox="0 0 ${String(width)} ${String(height)}" width="${String(width)}" height="${String(height)}" role="group" aria-labelledby="${names}">`,
    `<title id="${names}">${escaped(sentence)}</title>`,
    `<style>${STYLE}</style>`,
    `<defs>${arrowHead(id, 'kept')}${arrowHead(id, 'weak')}</defs>`,
    weakArrow(id, boxes),
    ...hops.map((hop) => hopText(id, hop, isCertain)),
    ...boxes.map(boxText),
    '</svg>',
  ].join('');
}

const X = GUTTER;
const BOX_WIDTH = WIDTH - GUTTER - PAD;
const ARROW_X = X + 28;

function boxText({ kind, title, lines, rows, kept, y, height }: PlacedBox): string {
  const text = (line: number, words: string, name: string): string => `<text x="${String(X + PAD)}" y="${String(y + PAD + 10 + line * LINE)}" class="${name}">${escaped(words)}</text>`;
  const rowY = (index: number): number => y + PAD + (1 + lines.length + index) * LINE - 4;
  return [
    `<g class="box ${kind}"><rect x="${String(X)}" y="${String(y)}" width="${String(BOX_WIDTH)}" height="${String(height)}" rx="${kind === 'environment' ? '0' : '7'}"/>`,
    text(0, title, kind === 'object' || kind === 'target' ? 'name' : 'title'),
    ...lines.map((line, index) => text(index + 1, line, kind === 'closure' ? 'code' : 'note')),
    ...rows.map((row, index) => {
      const isKept = row === kept;
      const frame = `<rect x="${String(X + 6)}" y="${String(rowY(index))}" width="${String(BOX_WIDTH - 12)}" height="${String(LINE - 2)}" class="row${isKept ? ' on-path' : ''}"/>`;
      return `${frame}${text(lines.length + index + 1, row, isKept ? 'code on-path' : 'code')}`;
    }),
    '</g>',
  ].join('');
}

function hopText(id: string, { step, labelLines, start, end, isCut }: PlacedHop, isCertain: boolean): string {
  const middle = (start + end) / 2;
  const textLines = isCut ? [...labelLines, 'cut here'] : labelLines;
  const first = middle - ((textLines.length - 1) * LINE) / 2 + 4;
  const label = textLines.map((line, index) => `<text x="${String(ARROW_X + 18)}" y="${String(first + index * LINE)}" class="${isCut && index === labelLines.length ? 'cut' : 'label'}">${escaped(line)}</text>`);
  const cross = isCut ? `<path class="cross" d="M${String(ARROW_X - 9)} ${String(middle - 6)}l18 12m0 -12l-18 12"/>` : '';
  return [
    `<g class="hop${isCut ? ' to-cut' : ''}${isCertain ? '' : ' possible'}" data-hop="${String(step)}" tabindex="0" role="button" aria-label="${escaped(labelLines.join(' '))}${isCut ? ' cut here' : ''}">`,
    `<rect class="field" x="${String(X)}" y="${String(start)}" width="${String(BOX_WIDTH)}" height="${String(end - start)}"/>`,
    `<path class="arrow" d="M${String(ARROW_X)} ${String(start)}V${String(end - 7)}" marker-end="url(#${id}-kept)"/>`,
    cross,
    // What is read aloud has a space between two lines; the picture has none.
    label.join(' '),
    '</g>',
  ].join('');
}

/** What the whole thing is for: the registry waits for the target, and does not keep it by that. */
function weakArrow(id: string, boxes: readonly PlacedBox[]): string {
  const [root] = boxes;
  const target = boxes.at(-1);
  if (!root || !target || root === target) return '';
  const from = root.y + root.height / 2;
  const to = target.y + target.height / 2;
  const x = 12;
  const label = `<text class="weak-label" transform="translate(${String(x - 3)} ${String((from + to) / 2)}) rotate(-90)" text-anchor="middle">waits for it, weakly</text>`;
  return `<path class="weak" d="M${String(X)} ${String(from)}H${String(x)}V${String(to)}H${String(X - 7)}" marker-end="url(#${id}-weak)"/>${label}`;
}

function arrowHead(id: string, kind: string): string {
  return `<marker id="${id}-${kind}" class="head ${kind}" viewBox="0 0 8 8" refX="2" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>`;
}

/** A page may set the colours; alone, the picture follows the scheme of the system. */
const STYLE = [
  '.path{--ink:var(--path-ink,#2b2b33);--faint:var(--path-faint,#62626e);--paper:var(--path-paper,#fff);--wash:var(--path-wash,#f4f4f7);--red:var(--path-red,#b3223c);--glow:var(--path-glow,#fbe3e7);max-width:100%;height:auto;font:13px system-ui,sans-serif}',
  '@media (prefers-color-scheme:dark){.path{--ink:var(--path-ink,#e6e6ea);--faint:var(--path-faint,#a9a9b4);--paper:var(--path-paper,#1b1b1f);--wash:var(--path-wash,#26262c);--red:var(--path-red,#ff8799);--glow:var(--path-glow,#4a1f28)}}',
  '.path text{fill:var(--ink)}.path .code,.path .name,.path .label{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:12px}.path .label{font-family:inherit}.path .title,.path .name{font-weight:600}.path .note,.path .weak-label{fill:var(--faint)}',
  '.path .weak-label{font-size:11px}.path .box>rect:first-child{fill:var(--wash);stroke:var(--faint);stroke-width:1}.path .environment>rect:first-child{stroke-dasharray:4 3}.path .target>rect:first-child{stroke:var(--red);stroke-width:2}',
  '.path .row{fill:var(--paper);stroke:none}.path .row.on-path{fill:var(--glow)}.path .code.on-path{fill:var(--red);font-weight:600}',
  '.path .hop .field{fill:transparent}.path .hop .arrow{stroke:var(--red);stroke-width:2.5;fill:none}.path .possible .arrow{stroke-dasharray:6 4}.path .hop{cursor:pointer;outline:none}.path .hop:is(:hover,:focus-visible,.lit) .field{fill:var(--glow)}.path .hop:focus-visible .field{stroke:var(--red)}',
  '.path .kept path{fill:var(--red)}.path .cut{fill:var(--red);font-weight:700}.path .cross{stroke:var(--ink);stroke-width:3;fill:none}.path .weak{stroke:var(--faint);stroke-dasharray:2 4;fill:none}.path .weak path{fill:var(--faint);stroke:none}',
].join('');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
