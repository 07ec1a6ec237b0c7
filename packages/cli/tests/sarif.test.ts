import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { FIXED, LEAK, project } from './project.ts';

const require = createRequire(import.meta.url);
const schema = JSON.parse(readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as object;
const ajv = new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

test('what --format sarif writes is SARIF by its schema, with path, repair, and what was skipped', () => {
  const { stdout } = project({ 'a b/leak.js': LEAK, 'fixed.js': FIXED, 'broken.js': 'new FinalizationRegistry(' }).run('scan', '--format', 'sarif');
  const log: unknown = JSON.parse(stdout);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(log).toMatchObject({
    runs: [
      {
        tool: { driver: { name: 'reclaim' } },
        invocations: [{ toolExecutionNotifications: [{ message: { text: expect.stringMatching(/^broken\.js: does not parse/u) as string } }] }],
        results: [
          {
            ruleId: 'no-target-in-cleanup',
            level: 'error',
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a%20b/leak.js' }, region: { startLine: 7, startColumn: 50, endLine: 7, endColumn: 54 } } }],
            codeFlows: [{ threadFlows: [{ locations: [{ location: { message: { text: 'the registry holds this closure' } } }, {}] }] }],
            fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 1 } }, { insertedContent: { text: 'makeCleanup(native, this.pointer)' } }] }] }, {}],
          },
        ],
      },
    ],
  });
});

test('a log that is none is refused, so that the test above can fail', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});
