import type { Case, Language } from '../src/cases.ts';
import { parseHeader } from '../src/header.ts';

/** A case written in a test: the header as an object, then the code. */
export function inlineCase(id: string, header: Readonly<Record<string, unknown>>, code: string, language: Language = 'mjs'): Case {
  const source = `// ${JSON.stringify(header)}\n${code}`;
  return { id, file: id, topic: 'inline', language, source, header: parseHeader(id, source) };
}
