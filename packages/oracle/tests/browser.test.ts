import { BROWSER_NAMES, findHost } from '@reclaim/engines';
import { beforeAll, describe, expect, it } from 'vitest';
import { missingInPage } from '../src/browser.ts';
import { measure, type Verdicts } from '../src/measure.ts';
import { inlineCase } from './inline-case.ts';

const SAFE = { rule: '*', expect: 'silent', truth: 'collected, cleanup runs' };
const REGISTRY = 'const registry = new FinalizationRegistry((clean) => { clean(); });';
const make = (body: string): string => `function make(native) { ${body} return new WeakRef(target); }`;

const cases = [
  inlineCase('safe', SAFE, `${REGISTRY}\nexport ${make('const target = {}; registry.register(target, native.release);')}\n`),
  inlineCase('leak', SAFE, `${REGISTRY}\nexport ${make('const target = {}; registry.register(target, () => target.close());')}\n`),
  inlineCase('object of the page', SAFE, `${REGISTRY}\nexport ${make('const target = new EventTarget(); registry.register(target, native.release);')}\n`),
  inlineCase('throws', SAFE, `export ${make('const target = missing;')}\n`),
  inlineCase('package', SAFE, `import { addCleanup } from 'reclaim';\nimport { create } from 'gc-hook';\nexport ${make('const target = {}; if (typeof create === \'function\') addCleanup(target, native.release);')}\n`),
  inlineCase('module of node', SAFE, `import { EventEmitter } from 'node:events';\nexport ${make('const target = new EventEmitter();')}\n`),
  // A `with` statement is a syntax error in strict mode, and so in every module.
  inlineCase('sloppy', SAFE, `const { addCleanup } = require('reclaim');\n${make('const target = {}; with ({ done: native.release }) addCleanup(target, done);')}\nmodule.exports = { make };\n`, 'cjs'),
  inlineCase('module required', SAFE, `const events = require('events');\n${make('const target = new events.EventEmitter();')}\nmodule.exports = { make };\n`, 'cjs'),
];

describe.each(BROWSER_NAMES)('the judge in %s', (name) => {
  const host = findHost(name);
  if (typeof host === 'string') {
    it.skip(host, () => {});
    return;
  }
  let verdicts: Verdicts | undefined;
  beforeAll(async () => {
    verdicts = (await measure(cases, [host])).get(name);
  }, 120_000);

  it('tells what lives from what dies', () => {
    expect(verdicts?.get('safe')).toMatchObject({ truth: 'collected, cleanup runs' });
    expect(verdicts?.get('leak')).toMatchObject({ truth: 'retained', counts: { objects: 8, dead: 0, cleaned: 0 } });
  });

  it('does not keep an object of the page by looking at it', () => {
    expect(verdicts?.get('object of the page')).toMatchObject({ truth: 'collected, cleanup runs' });
  });

  it('runs CommonJS in sloppy mode, and cases that import a package', () => {
    for (const id of ['package', 'sloppy']) expect(verdicts?.get(id), id).toMatchObject({ truth: 'collected, cleanup runs' });
  });

  it('says which module a page does not have', () => {
    expect(verdicts?.get('module of node')).toEqual({ kind: 'absent', needs: 'node:events' });
    expect(verdicts?.get('module required')).toEqual({ kind: 'absent', needs: 'events' });
  });

  it('names the error of a case that throws', () => {
    expect(verdicts?.get('throws')).toMatchObject({ kind: 'error', message: expect.stringContaining('missing') as unknown });
  });

  it('never reads a collector that does nothing as a leak', async () => {
    const [safe] = cases;
    if (safe === undefined) throw new Error('there is no case');
    const [verdict] = [...(await measure([safe], [{ ...host, collect: '0' }])).get(name)?.values() ?? []];
    expect(verdict).toMatchObject({ kind: 'error', message: expect.stringContaining('did not even collect the canary') as unknown });
  });
});

it('names the first module that is not brought along', () => {
  expect(missingInPage('import { addCleanup } from "reclaim";\nconst x = 1;')).toBeUndefined();
  expect(missingInPage('export * from "./other.mjs";')).toBe('./other.mjs');
});
