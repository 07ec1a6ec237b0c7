/**
 * Packs both packages, installs them into empty projects as users have them, and lints or runs something there. Needs the network and some minutes.
 *
 *   pnpm test:install                  all projects; exits with 1 if one is not as it should be
 *   pnpm test:install --filter vue     those whose title has the text
 *   pnpm test:install --write          also puts the table into docs/hosts.md; not together with --filter
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { locateEngine, locateHost, runModule } from '@reclaim/engines';
import { PROJECTS, type Installer, type Lint, type Project, type Run } from './projects.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/hosts.md');
const MARKS = ['<!-- hosts:start (made by `pnpm test:install --write`) -->', '<!-- hosts:end -->'] as const;
const FOLDERS = { 'eslint-plugin-reclaim': 'packages/eslint-plugin', reclaim: 'packages/runtime' };
const { values } = parseArgs({ options: { filter: { type: 'string', default: '' }, write: { type: 'boolean', default: false } } });
if (values.write && values.filter !== '') throw new Error('--write needs all projects: without --filter');

/** The real path: linters compare it with the paths of the files. */
const home = realpathSync(mkdtempSync(join(tmpdir(), 'reclaim-install-')));
const rows: { readonly project: Project; readonly version: string; readonly problem: string | undefined }[] = [];
try {
  const tarballs = { 'eslint-plugin-reclaim': pack('eslint-plugin-reclaim'), reclaim: pack('reclaim') };
  for (const [index, project] of PROJECTS.filter(({ title }) => title.toLowerCase().includes(values.filter.toLowerCase())).entries()) {
    const folder = join(home, `project-${index}`);
    mkdirSync(folder);
    const problem = await problemOf(project, folder, project.tarballs.map((name) => tarballs[name]));
    rows.push({ project, version: versionIn(folder, project.host), problem });
    console.log(`${problem === undefined ? 'ok    ' : 'FAILED'}  ${project.title} (${project.host} ${versionIn(folder, project.host)})${problem === undefined ? '' : `\n${problem}`}`);
  }
} finally {
  rmSync(home, { recursive: true });
}
if (rows.length === 0) throw new Error(`No project has "${values.filter}" in its title`);
if (rows.some(({ problem }) => problem !== undefined)) process.exitCode = 1;
else if (values.write) write();

/** As it would be published, by pnpm. */
function pack(name: keyof typeof FOLDERS): string {
  const text = execute('npx', ['-y', 'pnpm@12.21.0', 'pack', '--json', '--pack-destination', home], join(ROOT, FOLDERS[name]));
  const { filename } = JSON.parse(text) as { readonly filename: string }; // the documented shape of its --json
  return join(home, basename(filename));
}

/** What is not as it should be, or undefined. */
async function problemOf(project: Project, folder: string, tarballs: readonly string[]): Promise<string | undefined> {
  writeFileSync(join(folder, 'package.json'), '{ "name": "project", "private": true }\n');
  for (const [name, text] of Object.entries(project.files)) writeFileSync(join(folder, name), text);
  try {
    install(project.installer, folder, [...tarballs, ...project.packages]);
    if (project.without !== undefined && existsSync(join(folder, 'node_modules', project.without))) return `${project.without} was installed with it`;
    const { check } = project;
    switch (check.kind) {
      case 'lint':
        if (check.args.includes('--cache')) lint(folder, check);
        return different(lint(folder, check), [...check.reports].sort().join('\n'));
      case 'run':
        return different(await run(folder, check), check.prints);
      case 'types':
        execute(process.execPath, [join(folder, 'node_modules/typescript/bin/tsc')], folder);
        return undefined;
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function different(got: string, expected: string): string | undefined {
  return got === expected ? undefined : `expected:\n${expected}\ngot:\n${got}`;
}

function install(installer: Installer, folder: string, packages: readonly string[]): void {
  switch (installer) {
    case 'npm':
      execute('npm', ['install', '--no-audit', '--no-fund', ...packages], folder);
      break;
    case 'pnpm':
      execute('npx', ['-y', 'pnpm@12.21.0', 'add', '--ignore-workspace', ...packages], folder);
      break;
    case 'bun':
      execute(locateEngine('bun').command, ['add', ...packages], folder);
  }
}

/** `file:line` of each report, sorted. */
function lint(folder: string, { linter, args }: Lint): string {
  const bin = linter === 'eslint' ? 'node_modules/eslint/bin/eslint.js' : 'node_modules/oxlint/bin/oxlint';
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, bin), ...args, ...(linter === 'eslint' ? ['--format', 'json', '.'] : ['--format', 'json'])], { cwd: folder, encoding: 'utf8' });
  let found: string[];
  try {
    found = linter === 'eslint' ? eslintReports(stdout) : oxlintReports(stdout);
  } catch {
    throw new Error(`${linter} printed no JSON:\n${stdout}\n${stderr}`);
  }
  return found.sort().join('\n');
}

function eslintReports(text: string): string[] {
  const results = JSON.parse(text) as readonly { readonly filePath: string; readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[] }[];
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => (ruleId === 'reclaim/no-target-in-cleanup' ? `${basename(filePath)}:${line}` : `${basename(filePath)}: ${message}`)));
}

function oxlintReports(text: string): string[] {
  const { diagnostics } = JSON.parse(text) as { readonly diagnostics: readonly { readonly filename: string; readonly labels: readonly { readonly span: { readonly line: number } }[] }[] };
  return diagnostics.map(({ filename, labels }) => `${basename(filename)}:${labels[0]?.span.line}`);
}

async function run(folder: string, { engine, module, bundle }: Run): Promise<string> {
  if (bundle) execute(process.execPath, [join(folder, 'node_modules/rolldown/bin/cli.mjs'), '--config', 'rolldown.config.mjs'], folder);
  switch (engine) {
    case 'node':
      return execute(process.execPath, [module], folder).trimEnd();
    case 'bun':
      return execute(locateEngine('bun').command, [module], folder).trimEnd();
    case 'chromium': {
      // What the program prints has no mark before it: the page gives `console.log` one while it is loaded.
      const source = (mark: string): string => `const log = console.log; console.log = (text) => log(${JSON.stringify(mark)} + text); await import('./bundle.mjs'); console.log = log;`;
      const { lines, failure, errors } = await runModule(locateHost(engine), { folder, source, timeoutMs: 60_000 });
      if (failure !== undefined) throw new Error(`${failure}\n${errors}`);
      return lines.join('\n');
    }
  }
}

function execute(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  return stdout;
}

function versionIn(folder: string, name: string): string {
  const manifest = join(folder, 'node_modules', name, 'package.json');
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }).version : '-';
}

function write(): void {
  const page = readFileSync(PAGE, 'utf8');
  const [start, end] = MARKS.map((mark) => page.indexOf(mark)) as [number, number]; // as many as marks
  if (start < 0 || end < start) throw new Error(`${PAGE} has no ${MARKS.join(' … ')} to fill`);
  const lines = [
    '| project | package | version | what was run | result |',
    '|---|---|---|---|---|',
    ...rows.map(({ project, version }) => `| ${project.title} | ${project.host} | ${version} | ${whatWasRun(project)} | as expected |`),
  ];
  writeFileSync(PAGE, `${page.slice(0, start + MARKS[0].length)}\n\n${lines.join('\n')}\n\n${page.slice(end)}`);
}

function whatWasRun(project: Project): string {
  const { check } = project;
  switch (check.kind) {
    case 'lint':
      return `a lint: ${check.reports.map((report) => `\`${report}\``).join(', ')} reported, nothing else`;
    case 'types':
      return project.title.includes('skipLibCheck') ? '`tsc --strict`' : '`tsc --strict`, declarations checked as well';
    case 'run':
      if (check.bundle) return 'bundled; a file with a leak and one without are linted in the page';
      return project.host === 'jest' ? 'tests that require `reclaim`, `reclaim/testing` and `reclaim/matchers`' : '`import` and `require` give the same; a cleanup runs once';
  }
}
