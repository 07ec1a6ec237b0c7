import { expect, test } from 'vitest';
import { drawPath, type DrawnPath, type DrawnStep } from '../src/index.ts';

const at = (line: number, start: number, end: number): DrawnStep['loc'] => ({ start: { line, column: start }, end: { line, column: end } });

const SHARED: DrawnPath = {
  holder: 'the registry',
  target: 'conn',
  isCertain: true,
  loc: at(4, 26, 32),
  lines: ['function connect(native) {', '  const conn = {};', '  conn.onData = (chunk) => conn;', '  registry.register(conn, () => native.release());', '}'],
  steps: [
    { kind: 'held', text: 'the registry holds this closure', loc: at(4, 26, 48) },
    { kind: 'environment', text: 'keeps the scope of `connect` (line 1), where `conn` lives because `onData` (line 3) uses it', loc: at(3, 27, 31), name: 'conn', scope: { title: 'connect, line 1', variables: ['native', 'conn'] } },
  ],
};

/** The texts of a picture from top to bottom, the hop to cut marked. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text x="[\d.]+" y="(?<y>[\d.]+)"[^>]*>(?<text>[^<]*)</gu)]
    .map(({ groups }) => ({ y: Number(groups?.['y']), text: groups?.['text'] ?? '' }))
    .sort((one, other) => one.y - other.y)
    .map(({ text }) => text);
}

test('a shared scope: the registry, the closure, the scope with its variables, the target', () => {
  expect(textsOf(drawPath(SHARED, 'a'))).toEqual([
    'the registry', 'holds this closure', 'this closure', '() =&gt; native.release()', 'keeps the whole scope', 'cut here',
    'scope of connect, line 1', 'native', 'conn', 'conn lives because onData (line 3) uses', 'it', 'conn', 'never collected',
  ]);
});

test('each hop says which step it is, and the one that the report stands on is to be cut', () => {
  const hops = [...drawPath(SHARED, 'a').matchAll(/<g class="(?<name>hop[^"]*)" data-hop="(?<step>\d)"/gu)].map(({ groups }) => `${groups?.['step'] ?? ''} ${groups?.['name'] ?? ''}`);
  expect(hops).toEqual(['0 hop', '1 hop to-cut', '1 hop']);
});

test('a field is cut where the report stands, and what is only possible is dashed and says so', () => {
  const record: DrawnPath = {
    ...SHARED,
    isCertain: false,
    loc: at(4, 30, 34),
    steps: [{ kind: 'held', text: 'the registry holds this record', loc: at(4, 26, 48) }, { kind: 'field', text: 'keeps `owner` (line 4)', loc: at(4, 30, 34), name: 'owner' }],
  };
  const svg = drawPath(record, 'a');
  expect(textsOf(svg)).toEqual(['the registry', 'holds this record', 'this record', '() =&gt; native.release()', 'keeps owner (line 4)', 'cut here', 'conn', 'may never be collected']);
  expect(svg).toContain('class="hop to-cut possible" data-hop="1"');
});

test('what comes from the program is text, and two pictures of a page do not share names', () => {
  const svg = drawPath({ ...SHARED, target: '<img onerror="x">&' }, 'b');
  expect(svg).not.toContain('<img');
  expect(svg).toContain('&lt;img onerror=&quot;x&quot;&gt;&amp;');
  expect(svg).toContain('id="b-title"');
  expect(svg).not.toContain('#a-');
});

test('a path without steps is the target beside its holder', () => {
  expect(textsOf(drawPath({ ...SHARED, steps: [] }, 'a'))).toEqual(['the registry', 'conn', 'never collected']);
});

test('a text that is too long for a box is cut off, and a long sentence is broken into lines', () => {
  const long = drawPath({ ...SHARED, target: 'x'.repeat(90) }, 'a');
  for (const text of textsOf(long)) expect(text.length).toBeLessThanOrEqual(45);
});
