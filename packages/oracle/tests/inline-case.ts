import type { Case, Language } from '../src/cases.ts';
import { parseHeader } from '../src/header.ts';
import type { Fate } from '../src/verdict.ts';

/** A case written in a test: the header as an object, then the code. */
export function inlineCase(id: string, header: Readonly<Record<string, unknown>>, code: string, language: Language = 'mjs'): Case {
  const source = `// ${JSON.stringify(header)}\n${code}`;
  return { id, file: id, topic: 'inline', language, source, header: parseHeader(id, source) };
}

/** An object with nothing but the given fate. */
export function fateOf(fate: Partial<Fate>): Fate {
  return { alive: false, released: 0, retained: 0, used: 0, usedAfterRelease: 0, stopped: 0, releasedAfterStop: 0, found: 0, missed: 0, left: 0, stayed: 0, ...fate };
}
