/** The modules behind imports, parsed when they are asked for. */
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { mayMentionWeakApi } from 'eslint-plugin-reclaim/analysis';
import { type NapiResolveOptions, ResolverFactory } from 'oxc-resolver';
import { isModuleFolder, type ParsedFile, parseFile } from '../parse.ts';
import { DECLARATION_FILE, readSource, reasonOf, SOURCE_FILE, SourceError, withoutMark } from '../source.ts';
import { type ModuleRecord, moduleRecordOf } from './module.ts';

/** By which syntax a module asks for another: a package may give each another file. */
export type Syntax = 'import' | 'require';

const OPTIONS: NapiResolveOptions = {
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'],
  extensionAlias: { '.js': ['.ts', '.tsx', '.js', '.jsx'], '.jsx': ['.tsx', '.jsx'], '.mjs': ['.mts', '.mjs'], '.cjs': ['.cts', '.cjs'] },
  builtinModules: true,
};

const OPTIONS_OF: Readonly<Record<Syntax, NapiResolveOptions>> = {
  import: { ...OPTIONS, conditionNames: ['node', 'import', 'default'], mainFields: ['module', 'main'] },
  require: { ...OPTIONS, conditionNames: ['node', 'require', 'default'], mainFields: ['main'] },
};

export interface Specifier {
  readonly name: string;
  readonly by: Syntax;
}

/** A file as it is parsed. */
export interface Source {
  readonly parsed: ParsedFile;
  /** How many characters the file has before the text that is parsed. */
  readonly shift: number;
  /** Null where the scopes are not those of a module. */
  readonly record: ModuleRecord | null;
}

/** What a text says of others, told without a parser. */
interface Survey {
  readonly isWeak: boolean;
  /** Whether it can register a cleanup: only that is followed over files. */
  readonly registers: boolean;
  readonly specifiers: readonly Specifier[];
  /** Of what is in it and how it is read. */
  readonly hash: string;
}

/** What was asked for while something was done: paths, and what modules meant by specifiers. */
export interface Asked {
  readonly paths: ReadonlySet<string>;
  readonly lookups: readonly Lookup[];
}

export type Lookup = readonly [specifier: string, from: string, to: string | null, by: Syntax];

const SPECIFIERS = /(?:\bfrom|\bimport|\b(require)\s*\(|\bimport\s*\()\s*["']([^"'\n]+)["']/gu;

/** Without these, or a module that registers, nothing is registered. */
const REGISTERS = /FinalizationRegistry|\bfinalization\b/u;

/** A dependency so far away is not looked at for registrations. */
const DEPTH = 3;

/** Characters of text whose trees are kept; a tree takes some 300 bytes for each. */
const KEPT = 400_000;

export class Project {
  readonly #resolvers: Readonly<Record<Syntax, Resolver>> = { import: new Resolver(OPTIONS_OF.import), require: new Resolver(OPTIONS_OF.require) };
  /** Those asked for last at the end. */
  readonly #sources = new Map<string, Source>();
  #kept = 0;
  readonly #unreadable = new Map<string, SourceError>();
  readonly #surveys = new Map<string, Survey | SourceError>();
  readonly #resolved = new Map<string, string | null>();
  readonly #reaches = new Map<string, boolean>();
  #asked: { readonly paths: Set<string>; readonly lookups: Map<string, Lookup> } | null = null;

  /** Does something, and gives what was asked for meanwhile. */
  asking<Result>(act: () => Result): readonly [Result, Asked] {
    const asked = { paths: new Set<string>(), lookups: new Map<string, Lookup>() };
    this.#asked = asked;
    try {
      return [act(), { paths: asked.paths, lookups: [...asked.lookups.values()] }];
    } finally {
      this.#asked = null;
    }
  }

  /** Null for what cannot be read. */
  hashOf(path: string): string | null {
    const survey = this.#survey(path);
    return survey instanceof SourceError ? null : survey.hash;
  }

  /** The file that a module means by a specifier; null for what is built in, not there, no source, or a package that the analysis knows by its name. */
  resolve({ name, by }: Specifier, from: string): string | null {
    const key = `${name.startsWith('.') ? dirname(from) : from}\0${by} ${name}`;
    let found = this.#resolved.get(key);
    if (found === undefined) {
      const path = this.#resolvers[by].find(name, from);
      found = path !== undefined && SOURCE_FILE.test(path) && !DECLARATION_FILE.test(path) && !isKnownPackage(name, path) ? path : null;
      this.#resolved.set(key, found);
    }
    this.#asked?.lookups.set(key, [name, from, found, by]);
    return found;
  }

  /** Null for what cannot be read, does not parse or is no module: it is named where it is scanned itself. */
  module(path: string): ModuleRecord | null {
    try {
      return this.source(path).record;
    } catch (error) {
      if (error instanceof SourceError) return null;
      throw error;
    }
  }

  /** Throws a `SourceError` for what cannot be read or does not parse. */
  source(path: string): Source {
    this.#asked?.paths.add(path);
    const error = this.#unreadable.get(path);
    if (error) throw error;
    const known = this.#sources.get(path);
    if (known) {
      this.#sources.delete(path);
      this.#sources.set(path, known);
      return known;
    }
    const source = this.#read(path);
    this.#sources.set(path, source);
    this.#kept += source.parsed.text.length;
    this.#letGo();
    return source;
  }

  #read(path: string): Source {
    try {
      const text = readSource(path);
      const plain = withoutMark(text);
      const parsed = parseFile(path, plain);
      return { parsed, shift: text.length - plain.length, record: moduleRecordOf(parsed) };
    } catch (error) {
      const told = asSourceError(error);
      this.#unreadable.set(path, told);
      throw told;
    }
  }

  /** A project has more trees than there is memory for. */
  #letGo(): void {
    for (const [path, { parsed }] of this.#sources) {
      if (this.#kept <= KEPT || this.#sources.size === 1) return;
      this.#kept -= parsed.text.length;
      this.#sources.delete(path);
    }
  }

  /** Whether it names a weak API itself. Throws a `SourceError` for what cannot be read. */
  namesWeak(path: string): boolean {
    const survey = this.#survey(path);
    if (survey instanceof SourceError) throw survey;
    return survey.isWeak;
  }

  /** Whether it names something that registers. */
  registers(path: string): boolean {
    const survey = this.#survey(path);
    return !(survey instanceof SourceError) && survey.registers;
  }

  /** Whether a module imports one that registers or is among these, at once or by a few others. Always asked with the same ones. */
  leadsTo(path: string, these: ReadonlySet<string>, depth: number = DEPTH): boolean {
    const key = `${String(depth)}\0${path}`;
    let known = this.#reaches.get(key);
    if (known === undefined) {
      // In a circle, the answer does not come from itself.
      this.#reaches.set(key, false);
      known = this.specifiersOf(path).some((specifier) => {
        const to = this.resolve(specifier, path);
        return to !== null && to !== path && (this.registers(to) || these.has(to) || (depth > 1 && this.leadsTo(to, these, depth - 1)));
      });
      this.#reaches.set(key, known);
    }
    return known;
  }

  /** Which of these a module imports, at once or by a few others, as those that pass on what they import. */
  reachedFrom(specifiers: readonly Specifier[], path: string, these: ReadonlySet<string>): readonly string[] {
    const reached = new Set<string>();
    let paths = this.#resolvedFrom(specifiers, path);
    for (let depth = 1; ; depth++) {
      for (const to of paths) if (these.has(to)) reached.add(to);
      if (depth === DEPTH) return [...reached];
      paths = [...new Set(paths.flatMap((to) => this.#resolvedFrom(this.specifiersOf(to), to)))];
    }
  }

  /** Empty for what cannot be read. */
  textOf(path: string): string {
    try {
      return readSource(path);
    } catch {
      // It is named where it is scanned itself.
      return '';
    }
  }

  specifiersOf(path: string): readonly Specifier[] {
    const survey = this.#survey(path);
    return survey instanceof SourceError ? [] : survey.specifiers;
  }

  #resolvedFrom(specifiers: readonly Specifier[], path: string): readonly string[] {
    return specifiers.flatMap((specifier) => this.resolve(specifier, path) ?? []).filter((to) => to !== path);
  }

  #survey(path: string): Survey | SourceError {
    let survey = this.#surveys.get(path);
    if (survey === undefined) {
      try {
        const text = readSource(path);
        const specifiers = [...new Map([...text.matchAll(SPECIFIERS)].map(([, required, name = '']): [string, Specifier] => [`${required ?? ''} ${name}`, { name, by: required === undefined ? 'import' : 'require' }])).values()];
        survey = { isWeak: mayMentionWeakApi(text), registers: REGISTERS.test(text) || specifiers.some(({ name }) => /^[^./]/u.test(name) && mayMentionWeakApi(name)), specifiers, hash: `${createHash('sha1').update(text).digest('hex')}${isModuleFolder(dirname(path)) ? 'm' : 'c'}` };
      } catch (error) {
        survey = asSourceError(error);
      }
      this.#surveys.set(path, survey);
    }
    return survey;
  }
}

/** Of what is installed under a name that the analysis knows, it says more than can be read in the sources. */
function isKnownPackage(specifier: string, path: string): boolean {
  const [name = ''] = /^(?:@[^/]+\/)?[^./#@][^/]*/u.exec(specifier) ?? [];
  // The name itself, and nothing in it.
  const isName = mayMentionWeakApi(name) && !mayMentionWeakApi(name.slice(1)) && !mayMentionWeakApi(name.slice(0, -1));
  return isName && path.replaceAll('\\', '/').includes(`/node_modules/${name}/`);
}

class Resolver {
  readonly #mapped: ResolverFactory;
  /** Without the path mapping of a tsconfig, for projects whose tsconfig cannot be read. */
  readonly #plain: ResolverFactory;

  constructor(options: NapiResolveOptions) {
    this.#mapped = new ResolverFactory({ ...options, tsconfig: 'auto' });
    this.#plain = new ResolverFactory(options);
  }

  find(name: string, from: string): string | undefined {
    const found = this.#mapped.resolveFileSync(from, name);
    return found.path !== undefined || found.builtin ? found.path : this.#plain.sync(dirname(from), name).path;
  }
}

function asSourceError(error: unknown): SourceError {
  return error instanceof SourceError ? error : new SourceError(reasonOf(error), { cause: error });
}
