import { at, run, source, TYPESCRIPT } from './tester.ts';

const RULE = 'no-misplaced-option';
const IMPORT = "import { addCleanup, atExit, beforeExit, externalBytes } from 'reclaim';\n";
const PASSED = { messageId: 'passNothing', data: {} };

run('what is no option, or stands where options stand', {
  valid: [
    { name: 'behind the argument', code: `${IMPORT}export const open = (file, close, fd) => addCleanup(file, close, fd, atExit, externalBytes(3));` },
    { name: 'behind an argument that is undefined', code: `${IMPORT}export const open = (file, close) => addCleanup(file, close, undefined, beforeExit);` },
    { name: 'a record that has one', code: `${IMPORT}export const open = (file, close) => addCleanup(file, close, { atExit });` },
    { name: 'a record that looks like a set of options', code: `${IMPORT}export const open = (file, close) => addCleanup(file, close, { atExit: true });` },
    { name: 'the function that makes options, which is an argument like any other', code: `${IMPORT}export const open = (file, close) => addCleanup(file, close, externalBytes);` },
    { name: 'a parameter of that name', code: "import { addCleanup } from 'reclaim';\nexport const open = (file, close, atExit) => addCleanup(file, close, atExit);" },
    { name: 'of another package', code: "import { addCleanup } from 'reclaim';\nimport { atExit } from 'exits';\nexport const open = (file, close) => addCleanup(file, close, atExit);" },
    { name: 'a function of another package by the name of the registrar', code: "import { atExit } from 'reclaim';\nimport { addCleanup } from 'cleanups';\nexport const open = (file, close) => addCleanup(file, close, atExit);" },
    { name: 'perhaps', code: `${IMPORT}export const open = (file, close, fd) => addCleanup(file, close, fd ?? atExit);` },
    { name: 'by a name that is written again', code: `${IMPORT}let option = atExit;\nexport const use = (other) => { option = other; };\nexport const open = (file, close) => addCleanup(file, close, option);` },
    { name: 'behind a list whose length is not known', code: `${IMPORT}export const open = (...both) => addCleanup(...both, atExit);` },
    { name: 'where the name has another scope', code: `${IMPORT}export function open(file, close) { const atExit = 3; return addCleanup(file, close, atExit); }` },
  ],
  invalid: [],
}, RULE);

run('an option in the place of the argument', {
  valid: [],
  invalid: [
    {
      name: 'the import itself',
      code: `${IMPORT}export const open = (file, close) => addCleanup(file, close, atExit);`,
      errors: [{ messageId: 'optionAsArgument', data: { option: 'atExit', registrar: 'addCleanup' }, ...at(2, 62, 2, 68), suggestions: [{ ...PASSED, output: `${IMPORT}export const open = (file, close) => addCleanup(file, close, undefined, atExit);` }] }],
    },
    {
      name: 'what is made of a size, with another option behind it',
      code: `${IMPORT}export const open = (file, close, size) => addCleanup(file, close, externalBytes(size * 4), beforeExit);`,
      errors: [{ messageId: 'optionAsArgument', data: { option: 'externalBytes(size * 4)', registrar: 'addCleanup' }, ...at(2, 68, 2, 91), suggestions: [{ ...PASSED, output: `${IMPORT}export const open = (file, close, size) => addCleanup(file, close, undefined, externalBytes(size * 4), beforeExit);` }] }],
    },
    {
      name: 'of the namespace, by a name',
      code: source`
        import * as reclaim from 'reclaim';
        const late = reclaim.beforeExit;
        export const open = (file, close) => reclaim.addCleanup(file, close, late);
      `,
      errors: [{ messageId: 'optionAsArgument', data: { option: 'late', registrar: 'addCleanup' }, ...at(3, 70, 3, 74), suggestions: [{
        ...PASSED,
        output: source`
          import * as reclaim from 'reclaim';
          const late = reclaim.beforeExit;
          export const open = (file, close) => reclaim.addCleanup(file, close, undefined, late);
        `,
      }] }],
    },
    {
      name: 'required, and made for a name of a function',
      code: source`
        const { addCleanup, externalBytes } = require('reclaim');
        module.exports = (image, free) => {
          const weight = externalBytes(1024);
          return addCleanup(image, free, weight);
        };
      `,
      errors: [{ messageId: 'optionAsArgument', data: { option: 'weight', registrar: 'addCleanup' }, ...at(4, 34, 4, 40), suggestions: [{
        ...PASSED,
        output: source`
          const { addCleanup, externalBytes } = require('reclaim');
          module.exports = (image, free) => {
            const weight = externalBytes(1024);
            return addCleanup(image, free, undefined, weight);
          };
        `,
      }] }],
    },
    {
      name: 'silenced for the types',
      code: `${IMPORT}export const open = (file: object, close: () => void) => addCleanup(file, close, atExit as never);`,
      languageOptions: TYPESCRIPT,
      errors: [{ messageId: 'optionAsArgument', data: { option: 'atExit as never', registrar: 'addCleanup' }, ...at(2, 82, 2, 97), suggestions: [{ ...PASSED, output: `${IMPORT}export const open = (file: object, close: () => void) => addCleanup(file, close, undefined, atExit as never);` }] }],
    },
  ],
}, RULE);
