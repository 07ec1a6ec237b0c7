/** What the tests of this folder read from a page. */
import { readFileSync } from 'node:fs';

export interface Block {
  /** Title of the heading of level two above it. */
  readonly section: string;
  readonly line: number;
  readonly language: string;
  /** The rules that are to report the block. */
  readonly reports: readonly string[];
  readonly code: string;
}

export interface Page {
  readonly text: string;
  readonly sections: readonly string[];
  readonly blocks: readonly Block[];
}

const HEADING = /^## (?<title>.+)$/u;

export function readPage(file: string): Page {
  const text = readFileSync(file, 'utf8');
  const blocks: Block[] = [];
  const sections: string[] = [];
  let open: (Block & { readonly lines: string[] }) | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const title = HEADING.exec(line)?.groups?.['title'];
    const fence = /^```(?<language>\w*)\s*(?<options>\{.*\})?\s*$/u.exec(line)?.groups;
    if (open !== undefined && line.startsWith('```')) {
      blocks.push({ ...open, code: `${open.lines.join('\n')}\n` });
      open = undefined;
    } else if (open !== undefined) {
      open.lines.push(line);
    } else if (fence !== undefined) {
      const { reports = [] } = JSON.parse(fence['options'] ?? '{}') as { readonly reports?: readonly string[] };
      open = { section: sections.at(-1) ?? '', line: index + 1, language: fence['language'] ?? '', reports, code: '', lines: [] };
    } else if (title !== undefined) {
      sections.push(title);
    }
  }
  if (open !== undefined) throw new Error(`${file}: the code block at line ${open.line} is not closed`);
  return { text, sections, blocks };
}
