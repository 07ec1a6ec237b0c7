/** Projects in folders of their own, and the built command line in them, as its users have it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../src/finding.ts';

export const BIN: string = join(import.meta.dirname, '../dist/main.js');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Project {
  readonly folder: string;
  readonly run: (...args: readonly string[]) => Run;
}

export function project(files: Readonly<Record<string, string>>): Project {
  const folder = mkdtempSync(join(tmpdir(), 'reclaim-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return {
    folder,
    run: (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], { cwd: folder, encoding: 'utf8' });
      return { status, stdout, stderr };
    },
  };
}

export function findingsOf({ stdout }: Run): readonly Finding[] {
  return JSON.parse(stdout) as readonly Finding[]; // what the tests go on to look at
}

/** One certain leak in line 7, at the \`this\` that captures. */
export const LEAK = `const registry = new FinalizationRegistry((cleanup) => cleanup());

export class Handle {
  constructor(native) {
    this.native = native;
    this.pointer = native.allocate();
    registry.register(this, () => native.release(this.pointer));
  }
}
`;

/** The same with the leak repaired. */
export const FIXED: string = LEAK.replace('() => native.release(this.pointer)', 'releaser(native, this.pointer)').concat(
  'function releaser(native, pointer) {\n  return () => native.release(pointer);\n}\n',
);

/** What is held may lead back, if a call that nobody sees keeps its argument. */
export const MAYBE = `import { wrap } from 'elsewhere';
const registry = new FinalizationRegistry((cleanup) => cleanup());
export function open(native) {
  const handle = { native };
  registry.register(handle, wrap(handle));
  return handle;
}
`;
