import { describe, expect, it } from 'vitest';
import { HeaderError, parseHeader, truthFor } from '../src/header.ts';

const GOOD = { rule: 'no-target-in-cleanup', expect: 'report', truth: 'retained' };

function parse(fields: Readonly<Record<string, unknown>>): ReturnType<typeof parseHeader> {
  return parseHeader('topic/some-case.bad.mjs', `// ${JSON.stringify(fields)}\nline 2\nline 3\n`);
}

describe('the header of a case', () => {
  it('is the first line', () => {
    expect(parse({ ...GOOD, truthOn: { jsc: 'collected, cleanup runs' }, line: 3, shared: true, about: 'a sentence', needs: 'process.finalization', alone: true })).toEqual({
      rule: 'no-target-in-cleanup',
      expect: 'report',
      truth: 'retained',
      truthOn: { jsc: 'collected, cleanup runs' },
      line: 3,
      shared: true,
      also: {},
      about: 'a sentence',
      needs: 'process.finalization',
      alone: true,
    });
  });

  it('says what else goes wrong, and what other rules say', () => {
    const claims = { truth: 'collected, cleanup runs', harm: 'released after stop', also: { 'no-rooted-target': 'possible' }, repaired: 'collected, cleanup never runs' };
    expect(parse({ rule: 'no-mismatched-token', expect: 'report', ...claims })).toMatchObject(claims);
    expect(parse({ rule: '*', expect: 'silent', truth: 'mixed', spared: 'released twice' })).toMatchObject({ spared: 'released twice' });
  });

  it('takes its sentence from the file name where it has none', () => {
    expect(parse(GOOD).about).toBe('some case');
    expect(parseHeader('starter/fp-04-token-is-target.good.mjs', '// {"rule":"*","expect":"silent","truth":"mixed"}').about).toBe('token is target');
  });

  it.each([
    ['no header', undefined, 'topic/some-case.bad.mjs: the first line must be the header'],
    ['no rule', { expect: 'silent', truth: 'mixed' }, 'header field "rule" is missing'],
    ['a rule that is not an id', { ...GOOD, rule: 'No Target' }, 'header field "rule" is "No Target"'],
    ['no expectation', { rule: '*', truth: 'mixed' }, 'header field "expect" is missing; it is one of "report", "possible", "silent"'],
    ['an unknown expectation', { ...GOOD, expect: 'reports' }, 'header field "expect" is "reports"'],
    ['a report for no rule', { ...GOOD, rule: '*' }, 'header field "expect" is "report", but the rule is "*"'],
    ['a misspelt truth', { ...GOOD, truth: 'collected, cleanup run' }, 'header field "truth" is "collected, cleanup run"; it must be one of "retained"'],
    ['an unknown harm', { ...GOOD, harm: 'freed twice' }, 'header field "harm" is "freed twice"; it must be one of "released twice"'],
    ['a harm that it is spared too', { ...GOOD, harm: 'released twice', spared: 'released twice' }, 'header field "spared" is "released twice", and so is "harm"'],
    ['a certain report without the harm', { rule: 'no-stale-delete', expect: 'report', truth: 'collected, cleanup runs' }, 'header field "expect" is "report", but no harm is shown: for no-stale-delete "harm" must be "live entry not found"'],
    ['itself as another rule', { ...GOOD, also: { 'no-target-in-cleanup': 'report' } }, 'header field "also" names "no-target-in-cleanup"'],
    ['silence as what another rule says', { ...GOOD, also: { 'no-rooted-target': 'silent' } }, 'header field "also.no-rooted-target" is "silent"; it must be one of "report", "possible"'],
    ['an unknown repaired truth', { ...GOOD, repaired: 'freed' }, 'header field "repaired" is "freed"'],
    ['an unknown field', { ...GOOD, lines: 3 }, 'unknown header field "lines"'],
    ['an unknown engine', { ...GOOD, truthOn: { chakra: 'mixed' } }, 'header field "truthOn" is "chakra"; it must be one of "v8", "jsc", "sm", "node20"'],
    ['a second truth for V8', { ...GOOD, truthOn: { v8: 'mixed' } }, 'header field "truthOn.v8" is not needed'],
    ['a misspelt truth of an engine', { ...GOOD, truthOn: { bun: 'kept' } }, 'header field "truthOn.bun" is "kept"'],
    ['truths of engines that are no object', { ...GOOD, truthOn: 'jsc' }, 'header field "truthOn" must be an object'],
    ['a line that is not there', { ...GOOD, line: 30 }, 'header field "line" is 30; it must be a line of the file, 2 to 4'],
    ['a line where nothing is reported', { rule: '*', expect: 'silent', truth: 'mixed', line: 2 }, 'header field "line" is given, but "expect" is "silent"'],
    ['a shared scope where nothing is reported', { rule: '*', expect: 'silent', truth: 'mixed', shared: true }, 'header field "shared" is given'],
    ['a flag that is no flag', { ...GOOD, shared: 'yes' }, 'header field "shared" must be true or false'],
    ['an empty sentence', { ...GOOD, about: ' ' }, 'header field "about" must be a text'],
    ['a need that is no name', { ...GOOD, needs: 'f()' }, 'header field "needs" is "f()"'],
    ['a certain report of what no engine keeps', { ...GOOD, truth: 'collected, cleanup runs' }, 'header field "expect" is "report", but by "truth" and "truthOn" no engine keeps the object'],
  ])('is refused with %s', (_, fields, message) => {
    const read = (): unknown => fields === undefined ? parseHeader('topic/some-case.bad.mjs', 'export {};') : parse(fields);
    expect(read).toThrow(HeaderError);
    expect(read).toThrow(`topic/some-case.bad.mjs: ${message.replace('topic/some-case.bad.mjs: ', '')}`);
  });

  it('says what JSON says when it is not JSON', () => {
    expect(() => parseHeader('a.mjs', '// {"rule": }')).toThrow(/^a\.mjs: the header is not JSON: .+/u);
  });

  it('holds for an engine before its family, and for its family before V8', () => {
    const header = parse({ ...GOOD, truthOn: { jsc: 'mixed', deno: 'collected, cleanup never runs' } });
    expect(truthFor(header, { name: 'node24', family: 'v8' })).toBe('retained');
    expect(truthFor(header, { name: 'bun', family: 'jsc' })).toBe('mixed');
    expect(truthFor(header, { name: 'deno', family: 'v8' })).toBe('collected, cleanup never runs');
  });
});
