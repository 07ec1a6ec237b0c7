/** The files that a rule begins with, and its place in the plugin. What they say of the fault is to be written: until then the rule's own tests are red. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PLUGIN = 'packages/eslint-plugin';
const RULES = `${PLUGIN}/src/rules/index.ts`;
const ANALYSIS = `${PLUGIN}/src/analysis/index.ts`;

const ID = /^(?:no|require|prefer)(?:-[a-z]+)+$/u;

/** The forms of a name: `no-lost-token` is the rule `noLostToken`, which asks the analysis for `lostToken()`. */
interface Names {
  readonly id: string;
  readonly rule: string;
  readonly question: string;
  readonly file: string;
}

function namesOf(id: string): Names {
  const camel = (words: string): string => words.replaceAll(/-(?<letter>[a-z])/gu, (_, letter: string) => letter.toUpperCase());
  const file = id.replace(/^no-/u, '');
  return { id, rule: camel(id), question: camel(file), file };
}

/**
 * Writes what a rule needs below `root`, and gives back the paths, those that were there and are changed included.
 * Throws for a name that is no rule's, for one that is taken, and where the plugin is no longer as it is known here; nothing is written then.
 */
export function writeRule(root: string, id: string): string[] {
  if (!ID.test(id)) throw new Error(`"${id}" is no name of a rule: they are words in small letters, and the first is no, require or prefer, as in no-stale-delete`);
  const names = namesOf(id);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const fresh = newFiles(names);
  const taken = Object.keys(fresh).find((path) => existsSync(join(root, path)));
  if (taken !== undefined) throw new Error(`${taken} is there already`);
  const files: Readonly<Record<string, string>> = { ...fresh, [RULES]: registered(read(RULES), names), [ANALYSIS]: asked(read(ANALYSIS), names) };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return Object.keys(files);
}

/** The import where the alphabet has it, the entry behind the last. From there the configs, the tables and the pages have it. */
function registered(source: string, { id, rule }: Names): string {
  const lines = source.split('\n');
  const own = `import { ${rule} } from './${id}.ts';`;
  const behind = lines.findLastIndex((line) => line.startsWith('import { ') && line.includes(" from './") && (/ from (?<path>.+)$/u.exec(line)?.[1] ?? '') < `'./${id}.ts';`);
  const first = lines.findIndex((line) => line.includes(" from './"));
  if (first < 0) throw new Error(`${RULES} imports no rule any more`);
  lines.splice(behind < 0 ? first : behind + 1, 0, own);
  return replaced(lines.join('\n'), /\n\};\n$/u, `\n  '${id}': ${rule},\n};\n`, RULES);
}

function asked(source: string, { id, question, file }: Names): string {
  const imported = replaced(source, /(?=import \{ SourceFile \} from )/u, `import { ${question} } from './problems/${file}.ts';\n`, ANALYSIS);
  return replaced(imported, /(?=\n {2}\/\*\* What the first rules say)/u, `\n  /** ${id} */\n  ${question}(): readonly Problem[] {\n    return ${question}(this.#file);\n  }\n`, ANALYSIS);
}

function replaced(source: string, place: RegExp, text: string, path: string): string {
  if (!place.test(source)) throw new Error(`${path} has no place for a new rule that is known here`);
  return source.replace(place, () => text);
}

/** What is kept: the object is in a list of the module. To be replaced by the fault that the rule is about. */
const BAD = `const all = new Set();
const registry = new FinalizationRegistry((native) => native.release());

export function open(native) {
  const file = {};
  all.add(file);
  registry.register(file, native);
  return file;
}
`;
const GOOD = BAD.replace('const all = new Set();\n', '').replace('  all.add(file);\n', '');

function corpusCase(id: string, code: string, header: Readonly<Record<string, unknown>>): string {
  const comment = JSON.stringify({ rule: id, ...header, about: 'say what this case shows' });
  return `// ${comment}\n${code}\nexport const make = (native) => new WeakRef(open(native));\n`;
}

function newFiles({ id, rule, question, file }: Names): Record<string, string> {
  const indented = (code: string): string => code.trimEnd().replaceAll(/^(?=.)/gmu, '        ');
  return {
    [`${PLUGIN}/src/rules/${id}.ts`]: `import { createRule, type ReclaimRule } from '../eslint/create-rule.ts';

export const ${rule}: ReclaimRule = createRule({
  id: '${id}',
  description: 'disallow what this rule is about',
  // Until precision is shown, in \`strict\` alone.
  recommended: false,
  options: {},
  messages: {
    found: 'Say what is wrong with \`{{target}}\`, what it harms, and in the last sentence what to do.',
  },
  problems: (analysis) => analysis.${question}(),
});
`,
    [`${PLUGIN}/src/analysis/problems/${file}.ts`]: `/** Say what is found here, and when nothing is said. */
import type { SourceFile } from '../findings/file.ts';
import type { Problem } from '../model.ts';

export function ${question}(file: SourceFile): readonly Problem[] {
  if (file.findings.length === 0) return [];
  return [];
}
`,
    [`${PLUGIN}/tests/rules/${id}.test.ts`]: `import { at, run, source } from './tester.ts';

run('what it is about', {
  valid: [
    {
      name: 'in order',
      code: source\`
${indented(GOOD)}
      \`,
    },
  ],
  invalid: [
    {
      name: 'the fault',
      code: source\`
${indented(BAD)}
      \`,
      errors: [{ messageId: 'found', data: { target: 'file' }, ...at(6, 3, 6, 16) }],
    },
  ],
}, '${id}');
`,
    [`docs/rules/${id}.md`]: `<!-- header:start (made by \`pnpm generate\`) -->

<!-- header:end -->

Say what goes wrong, for whom, and why nobody notices.

## Fails

Say what is wrong here ([proof][first-bad]).

\`\`\`js
${BAD}\`\`\`

## Passes

Say what is in order, and why ([proof][first-good]).

\`\`\`js
${GOOD}\`\`\`

## How to fix

Say what to do.

\`\`\`js
${GOOD}\`\`\`

## Options

None of its own.

## When not to use it

Say when.

## Limitations

- Say what it does not see.

[first-bad]: ../../packages/oracle/corpus/${id}/first.bad.mjs
[first-good]: ../../packages/oracle/corpus/${id}/first.good.mjs
`,
    [`packages/oracle/corpus/${id}/first.bad.mjs`]: corpusCase(id, BAD, { expect: 'possible', truth: 'retained' }),
    [`packages/oracle/corpus/${id}/first.good.mjs`]: corpusCase(id, GOOD, { expect: 'silent', truth: 'collected, cleanup runs' }),
    [`.changeset/${id}.md`]: `---
'eslint-plugin-reclaim': minor
---

The new rule \`${id}\`, in \`strict\` only, reports …
`,
  };
}
