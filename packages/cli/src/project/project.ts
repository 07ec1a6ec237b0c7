/** The modules behind imports, parsed when they are asked for, and once. */
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { mayMentionWeakApi } from 'eslint-plugin-reclaim/analysis';
import { type NapiResolveOptions, ResolverFactory } from 'oxc-resolver';
import { DECLARATION_FILE, parseFile, SOURCE_FILE } from '../parse.ts';
import { type ModuleRecord, moduleRecordOf } from './module.ts';

const OPTIONS: NapiResolveOptions = {
  conditionNames: ['node', 'import', 'require', 'default'],
  mainFields: ['module', 'main'],
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js', '.jsx'], '.jsx': ['.tsx', '.jsx'], '.mjs': ['.mts', '.mjs'], '.cjs': ['.cts', '.cjs'] },
  builtinModules: true,
};

/** What a text says of others, told without a parser. */
interface Survey {
  readonly isWeak: boolean;
  readonly specifiers: readonly string[];
}

const SPECIFIERS = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*["']([^"'\n]+)["']/gu;

/** A dependency so far away is not looked at for registrations. */
const DEPTH = 3;

export class Project {
  readonly #resolver = new ResolverFactory({ ...OPTIONS, tsconfig: 'auto' });
  /** Without the path mapping of a tsconfig, for projects whose tsconfig cannot be read. */
  readonly #plain = new ResolverFactory(OPTIONS);
  readonly #records = new Map<string, ModuleRecord | null>();
  readonly #surveys = new Map<string, Survey | null>();
  readonly #resolved = new Map<string, string | null>();
  readonly #reaches = new Map<string, boolean>();

  /** The file that a module means by a specifier; null for what is built in, not there, or no source. */
  resolve(specifier: string, from: string): string | null {
    const key = `${specifier.startsWith('.') ? dirname(from) : from}\0${specifier}`;
    let found = this.#resolved.get(key);
    if (found === undefined) {
      const { path } = this.#find(specifier, from);
      found = path !== undefined && SOURCE_FILE.test(path) && !DECLARATION_FILE.test(path) ? path : null;
      this.#resolved.set(key, found);
    }
    return found;
  }

  #find(specifier: string, from: string): { readonly path?: string } {
    const found = this.#resolver.resolveFileSync(from, specifier);
    return found.path !== undefined || found.builtin ? found : this.#plain.sync(dirname(from), specifier);
  }

  /** Null for what cannot be read, does not parse or is no module. */
  module(path: string): ModuleRecord | null {
    let record = this.#records.get(path);
    if (record === undefined) {
      try {
        const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
        record = moduleRecordOf(parseFile(path, text));
      } catch {
        // It is named where it is scanned itself.
        record = null;
      }
      this.#records.set(path, record);
    }
    return record;
  }

  /** Whether it names a weak API itself. */
  isWeak(path: string): boolean {
    return this.#survey(path)?.isWeak === true;
  }

  /** Whether a module imports one that names a weak API, at once or by a few others. */
  leadsToWeak(path: string, depth: number = DEPTH): boolean {
    const key = `${String(depth)}\0${path}`;
    let known = this.#reaches.get(key);
    if (known === undefined) {
      // In a circle, the answer does not come from itself.
      this.#reaches.set(key, false);
      known = (this.#survey(path)?.specifiers ?? []).some((specifier) => {
        const to = this.resolve(specifier, path);
        return to !== null && to !== path && (this.isWeak(to) || (depth > 1 && this.leadsToWeak(to, depth - 1)));
      });
      this.#reaches.set(key, known);
    }
    return known;
  }

  #survey(path: string): Survey | null {
    let survey = this.#surveys.get(path);
    if (survey === undefined) {
      try {
        const text = readFileSync(path, 'utf8');
        survey = { isWeak: mayMentionWeakApi(text), specifiers: [...new Set([...text.matchAll(SPECIFIERS)].map(([, specifier = '']) => specifier))] };
      } catch {
        survey = null;
      }
      this.#surveys.set(path, survey);
    }
    return survey;
  }
}
