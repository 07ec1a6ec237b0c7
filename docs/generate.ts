/**
 * Regenerates what is made and not written: from the rules' own meta the header of every page in docs/rules and the rule
 * table of README.md, from the runtime's declarations the signature of every page in docs/runtime, from what `pnpm test:engines` measured a
 * table of docs/engines.md, and from a run of the demo's first surprise its picture, as an image and as text; from the manifest of the root where
 * the sources, the issues and the pages are, in the published packages; from the plugin's configs those for oxlint; and
 * from the beginnings of all pages `llms.txt`.
 *
 *   pnpm generate            writes
 *   pnpm generate --check    writes nothing, and fails when writing would have changed something
 *
 * It reads the built plugin, so that the pages say what users get.
 */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters, styleText } from 'node:util';
import { HOST_NAMES, HOSTS, readTestRecord } from '@reclaim/engines';
import type { Rule } from 'eslint';
import reclaim from 'eslint-plugin-reclaim';
import { judgePairs, renderPair } from './demo/pairs.ts';
import { pictureOf } from './demo/picture.ts';
import { signatures } from './signatures.ts';

const ROOT = join(import.meta.dirname, '..');
const PLUGIN = 'packages/eslint-plugin';
const PUBLISHED = [PLUGIN, 'packages/runtime', 'packages/cli'];
const PLUGIN_README = `${PLUGIN}/README.md`;
const ENGINES_PAGE = 'docs/engines.md';
const TEST_RECORD = 'packages/runtime/engines/measured.json';

interface RuleEntry {
  readonly id: string;
  readonly description: string;
  readonly suggests: boolean;
  /** Names of the configs that have the rule, type-checked ones left out: they have the same rules. */
  readonly configs: readonly string[];
}

const entries: readonly RuleEntry[] = Object.entries(reclaim.rules).map(([id, rule]) => readRule(id, rule));

function readRule(id: string, { meta }: Rule.RuleModule): RuleEntry {
  const description = meta?.docs?.description;
  if (description === undefined) throw new Error(`reclaim/${id} has no meta.docs.description`);
  const configs = (['recommended', 'strict'] as const).filter((name) => `reclaim/${id}` in (reclaim.configs[name].rules ?? {}));
  return { id, description, suggests: meta?.hasSuggestions === true, configs };
}

function page(entry: RuleEntry): string {
  const path = `docs/rules/${entry.id}.md`;
  const facts = [
    `In the configs ${entry.configs.map((name) => `\`${name}\``).join(' and ')}.`,
    ...(entry.suggests ? ['Offers suggestions, to be chosen in the editor; fixes nothing by itself.'] : []),
    'As every rule it has the option [`types`](../types.md).',
  ];
  const header = [`# reclaim/${entry.id}`, '', `> ${sentence(entry.description)}`, '', facts.join(' ')];
  const current = read(path);
  // A new rule starts with a page that is its header only; the tests ask for the rest.
  return current === undefined ? `${between('header', header)}\n` : replace(path, current, 'header', header);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function ruleTable(): string[] {
  return [
    row(['Rule', 'What it does', 'Configs', 'Suggestions']),
    row(['---', '---', '---', '---']),
    ...entries.map((entry) =>
      row([
        `[\`${entry.id}\`](docs/rules/${entry.id}.md)`,
        sentence(entry.description),
        entry.configs.map((name) => `\`${name}\``).join(', '),
        entry.suggests ? 'yes' : '',
      ]),
    ),
  ];
}

/** A row for each host that the runtime's tests were run on. */
function hostTable(): string[] {
  const { suites, hosts } = readTestRecord(join(ROOT, TEST_RECORD));
  const names = Object.keys(suites);
  const measured = HOST_NAMES.flatMap((name) => hosts[name] === undefined ? [] : [{ name, host: hosts[name] }]);
  const failures = measured.flatMap(({ name, host }) =>
    names.flatMap((suite) => (host.suites[suite]?.failed ?? []).map((test) => `- ${HOSTS[name].title}: ${suite}: ${test}`)));
  return [
    row(['engine', 'version', ...names]),
    row(['---', '---', ...names.map(() => '---')]),
    ...measured.map(({ name, host }) => row([
      HOSTS[name].title,
      host.version,
      ...names.map((suite) => {
        const result = host.suites[suite];
        if (result === undefined) return '-';
        const older = result.tests === suites[suite] ? '' : ' (an older run)';
        return `${Math.max(result.tests - result.failed.length, 0)} of ${result.tests}${older}`;
      }),
    ])),
    ...(failures.length === 0 ? [] : ['', 'Failed:', '', ...failures]),
  ];
}

/** `disallow x` becomes `Disallow x.` */
function sentence(description: string): string {
  return `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
}

function between(name: string, lines: readonly string[]): string {
  return [`<!-- ${name}:start (made by \`pnpm generate\`) -->`, '', ...lines, '', `<!-- ${name}:end -->`].join('\n');
}

function replace(path: string, text: string, name: string, lines: readonly string[]): string {
  const markers = new RegExp(`<!-- ${name}:start[^>]*-->[^]*?<!-- ${name}:end -->`, 'u');
  if (!markers.test(text)) throw new Error(`${path} has no <!-- ${name}:start --> … <!-- ${name}:end --> to fill`);
  return text.replace(markers, () => between(name, lines));
}

function read(path: string): string | undefined {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The pair of the demo that nobody expects: it says more than a paragraph would. */
async function shot(): Promise<string[]> {
  const { pairs: [pair] } = await judgePairs((name) => name.startsWith('2-'));
  if (pair === undefined) throw new Error('The demo has no second pair to take a picture of');
  const lies = [...pair.before.lies, ...pair.after.lies];
  if (lies.length > 0) throw new Error(`The picture would not be true:\n${lies.join('\n')}`);
  return renderPair(pair);
}

async function generated(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of entries) files.set(`docs/rules/${entry.id}.md`, page(entry));
  const readme = read('README.md');
  if (readme !== undefined) files.set('README.md', replace('README.md', readme, 'rules', ruleTable()));

  const engines = read(ENGINES_PAGE);
  if (engines !== undefined) files.set(ENGINES_PAGE, replace(ENGINES_PAGE, engines, 'runtime', hostTable()));

  for (const [name, lines] of signatures()) {
    const path = `docs/runtime/${name}.md`;
    // Like a rule's: a page starts with what is made, and the tests ask for the rest.
    const page = read(path) ?? `# ${name}\n\n## Signature\n\n${between('signature', [])}\n`;
    files.set(path, replace(path, page, 'signature', ['```ts', ...lines, '```']));
  }

  const lines = await shot();
  files.set('docs/shot.svg', pictureOf(lines, 'What the linter says about a shared scope, and what the collectors do'));
  const readmeOfPlugin = read(PLUGIN_README);
  const block = ['```text', ...lines.map(stripVTControlCharacters), '```'];
  if (readmeOfPlugin !== undefined) files.set(PLUGIN_README, replace(PLUGIN_README, readmeOfPlugin, 'shot', block));

  const root = JSON.parse(read('package.json') ?? '') as RootManifest; // ours, and a test asks for these fields
  for (const folder of PUBLISHED) for (const [path, text] of withAddresses(root, folder, files)) files.set(path, text);
  for (const name of ['recommended', 'strict'] as const) files.set(`${PLUGIN}/oxlint/${name}.json`, oxlintConfig(name));
  files.set('llms.txt', llmsText(root, files));
  return files;
}

interface RootManifest {
  readonly description: string;
  readonly author: string;
  readonly bugs: { readonly url: string };
  readonly repository: { readonly type: string; readonly url: string };
}

/** Where people read the sources, of the address that npm wants: `git+https://….git`. */
function baseOf(url: string): string {
  return url.replaceAll(/^git\+|\.git$/gu, '');
}

/** The manifest and the README of a published package, with the addresses that the manifest of the root has. */
function withAddresses(root: RootManifest, folder: string, files: ReadonlyMap<string, string>): [string, string][] {
  const base = baseOf(root.repository.url);
  const manifestFile = `${folder}/package.json`;
  const addresses = {
    author: root.author,
    homepage: `${base}/tree/main/${folder}#readme`,
    repository: { ...root.repository, directory: folder },
    bugs: root.bugs,
  };
  const manifest = JSON.parse(read(manifestFile) ?? '') as object; // throws if it is not there
  const readme = `${folder}/README.md`;
  const text = files.get(readme) ?? read(readme) ?? '';
  return [
    [manifestFile, `${JSON.stringify({ ...manifest, ...addresses }, null, 2)}\n`],
    // Links out of the package are absolute, for npm shows the README where no other file is.
    [readme, text.replaceAll(/(?<=\]\()https:\/\/[^)\s]+?(?=\/(?:blob|tree)\/main\/)/gu, base)],
  ];
}

/** oxlint has no configs of a plugin: a file to extend, for each of ours that needs no types. */
function oxlintConfig(name: 'recommended' | 'strict'): string {
  return `${JSON.stringify({ jsPlugins: ['../dist/index.js'], rules: reclaim.configs[name].rules }, null, 2)}\n`;
}

/** The pages of `llms.txt`, by what they are for: a folder, or a list of pages. */
const INDEX: readonly { readonly title: string; readonly pages: string | readonly string[] }[] = [
  { title: 'Start', pages: ['README.md', 'packages/eslint-plugin/README.md', 'packages/runtime/README.md', 'packages/cli/README.md', 'docs/cli/README.md', 'docs/agents.md', 'docs/adopting.md', 'docs/editor.md', 'docs/faq.md', 'docs/types.md', 'docs/hosts.md', 'docs/universal.md', 'docs/compared.md', 'docs/versions.md'] },
  { title: 'Rules', pages: 'docs/rules' },
  { title: 'Guide', pages: 'docs/guide' },
  { title: 'Runtime', pages: 'docs/runtime' },
  { title: 'How it is known', pages: ['docs/model.md', 'docs/engines.md', 'docs/proof.md', 'docs/wild.md', 'docs/judged.md', 'docs/lint-time.md', 'docs/open.md'] },
];

/** The pages for programs that read: each with its address and the sentence that it begins with. */
function llmsText({ description, repository }: RootManifest, files: ReadonlyMap<string, string>): string {
  const base = `${baseOf(repository.url)}/blob/main`;
  const entry = (path: string): string => {
    const text = files.get(path) ?? read(path);
    if (text === undefined) throw new Error(`llms.txt names ${path}, which is not there`);
    const title = /^# (?<title>.+)$/mu.exec(text)?.groups?.['title'] ?? path;
    return `- [${title.replaceAll('`', '')}](${base}/${path}): ${firstSentence(text)}`;
  };
  const pagesIn = (folder: string): string[] => globSync('*.md', { cwd: join(ROOT, folder) }).sort().map((name) => `${folder}/${name}`);
  const sections = INDEX.flatMap(({ title, pages }) => ['', `## ${title}`, '', ...(typeof pages === 'string' ? pagesIn(pages) : pages).map(entry)]);
  return ['# Reclaim', '', `> ${description}`, ...sections, ''].join('\n');
}

/** Of the first paragraph of a page, which may be a quotation; without links and marks. */
function firstSentence(text: string): string {
  const lines = text.replaceAll(/<!--[^]*?-->/gu, '').replace(/^# .*$/mu, '').replaceAll(/^```[^]*?^```$/gmu, '').split('\n');
  const start = lines.findIndex((line) => /^(?:> )?[\p{L}`*"]/u.test(line));
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  const paragraph = lines.slice(start, end < 0 ? undefined : end).join(' ').replace(/^> /u, '');
  const words = paragraph.replaceAll(/\[(?<words>[^\]]+)\](?:\([^)]*\)|\[[^\]]*\])/gu, '$<words>').replaceAll('**', '');
  return /^.*?[.:?](?=\s|$)/u.exec(words)?.[0].replace(/:$/u, '.') ?? words;
}

const check = process.argv.includes('--check');
const changed = [...await generated()].filter(([path, text]) => read(path) !== text);
for (const [path, text] of changed) {
  if (!check) writeFileSync(join(ROOT, path), text);
  console.log(`${check ? styleText('red', 'stale  ') : styleText('green', 'written')}  ${path}`);
}
if (changed.length === 0) console.log('Everything generated is up to date.');
else if (check) {
  console.error('Run `pnpm generate` and commit what it writes.');
  process.exitCode = 1;
}
