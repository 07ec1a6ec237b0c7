/**
 * Which weak APIs a file names at all, told from a few names without looking at its tree: most files name none, and
 * then nothing else is done.
 */
import { WEAK_REFERENCES } from '../catalog/modules.ts';
import { MODULE_REGISTRARS } from '../catalog/registrars.ts';
import { MODULE_WEAK_MAPS } from '../catalog/weak-maps.ts';
import { isRegistrarModule } from '../heap/registrars.ts';
import type { AnalysisOptions, Node, Reference, Scope, Source } from '../model.ts';
import { memberName } from '../syntax/nodes.ts';
import { isTypeImport, isValueReference } from '../syntax/scopes.ts';

/** Names that lead to a weak API when one of the text's own mentions backs it. */
const GLOBAL_OBJECTS = ['globalThis', 'window', 'self', 'global', 'process'];

/** Read from a global object, these may still come to one. */
const NAMES_THAT_LEAD_THERE = new Set([...GLOBAL_OBJECTS, 'FinalizationRegistry', 'finalization', 'WeakRef', 'WeakMap']);

/** Modules with registrars, weak references or weak maps of their own, as they are imported. */
const MODULE_NAMES = [MODULE_REGISTRARS, WEAK_REFERENCES, MODULE_WEAK_MAPS].flatMap((modules) => Object.keys(modules));

const NAMES = new Set([...NAMES_THAT_LEAD_THERE, 'require', 'fetch']);

/** Text that a file with a weak API has: no name of one can be written otherwise, but for escapes and pieces that are put together. */
const WEAK_WORDS = /FinalizationRegistry|\bfinalization\b|WeakRef|WeakMap|\bfetch\b|\\u/u;

/** Whether a text can have anything for the rules; told before it is parsed, and true too often rather than too seldom. */
export function mayMentionWeakApi(text: string, registrars: readonly { readonly from: string }[] = []): boolean {
  return WEAK_WORDS.test(text) || [...MODULE_NAMES, ...registrars.map(({ from }) => from)].some((name) => text.includes(name));
}

export class Mentions {
  readonly #source: Source;
  readonly #options: AnalysisOptions;
  #references: ReadonlyMap<string, readonly Reference[]> | null = null;
  #modules: ReadonlySet<string> | null = null;
  #reachesGlobals: boolean | undefined;
  readonly #answers = new Map<string, boolean>();

  constructor(source: Source, options: AnalysisOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** Something that registers a cleanup. */
  get registrar(): boolean {
    // With types, a registry that comes from another file is known here too, by whatever name.
    if (this.#options.types && /\bregister\b/.test(this.#source.text)) return true;
    return this.#names('FinalizationRegistry', /FinalizationRegistry|\bfinalization\b/, (from) => isRegistrarModule(from, this.#options));
  }

  /** Something that makes weak references. */
  get weakReference(): boolean {
    return this.#names('WeakRef', /\bWeakRef\b/, (from) => Object.hasOwn(WEAK_REFERENCES, from));
  }

  /** A map with weak keys, built in or from a package. */
  get weakMap(): boolean {
    return this.#names('WeakMap', /\bWeakMap\b/, (from) => Object.hasOwn(MODULE_WEAK_MAPS, from));
  }

  /** Where the global is named by itself. */
  referencesTo(name: 'WeakMap' | 'require' | 'fetch'): readonly Reference[] {
    return this.#referencesTo(name);
  }

  /** Whether a package is imported that has weak maps of its own. */
  get importsWeakMap(): boolean {
    return this.#imports((from) => Object.hasOwn(MODULE_WEAK_MAPS, from));
  }

  /** Whether one of these modules is imported. */
  importsOneOf(modules: readonly string[]): boolean {
    return this.#imports((from) => modules.includes(from));
  }

  /** Whether a package is imported that has weak references of its own. */
  get importsWeakReference(): boolean {
    return this.#imports((from) => Object.hasOwn(WEAK_REFERENCES, from));
  }

  #names(name: string, text: RegExp, isWanted: (from: string) => boolean): boolean {
    let answer = this.#answers.get(name);
    if (answer === undefined) {
      // The text last, for it is the dearest: that of a bundle is megabytes.
      answer = this.#imports(isWanted) || this.#referencesTo(name).length > 0 || (this.#mayReachGlobals() && text.test(this.#source.text));
      this.#answers.set(name, answer);
    }
    return answer;
  }

  #referencesTo(name: string): readonly Reference[] {
    this.#references ??= globalReferences(this.#source.scopeManager.scopes[0]);
    return this.#references.get(name) ?? [];
  }

  #imports(isWanted: (from: string) => boolean): boolean {
    this.#modules ??= new Set([...importedModules(this.#source), ...this.#referencesTo('require').flatMap(({ identifier }) => requiredModule(identifier) ?? [])]);
    for (const from of this.#modules) if (isWanted(from)) return true;
    return false;
  }

  #mayReachGlobals(): boolean {
    return (this.#reachesGlobals ??= GLOBAL_OBJECTS.some((name) => this.#referencesTo(name).some(({ identifier }) => !leadsElsewhere(identifier))));
  }
}

/** Hosts that declare the platform's globals resolve their references; the rest is left in `through`. */
function globalReferences(globalScope: Scope | undefined): ReadonlyMap<string, readonly Reference[]> {
  const found = new Map<string, Reference[]>();
  if (!globalScope) return found;
  for (const name of NAMES) {
    const variable = globalScope.set.get(name);
    const imported = globalScope.childScopes[0]?.set.get(name);
    const values = imported && isTypeImport(imported) ? imported.references.filter((reference) => isValueReference(reference)) : [];
    if (variable || values.length > 0) found.set(name, [...(variable?.references ?? []), ...values]);
  }
  for (const reference of globalScope.through) {
    const { name } = reference.identifier;
    if (typeof name !== 'string' || !NAMES.has(name) || globalScope.set.has(name)) continue;
    const list = found.get(name);
    if (list) list.push(reference);
    else found.set(name, [reference]);
  }
  return found;
}

/** `process.env`, `typeof window`: what most mentions of a global object are. */
function leadsElsewhere(identifier: Node): boolean {
  const { parent } = identifier;
  if (parent?.type === 'UnaryExpression') return parent.operator === 'typeof';
  if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return false;
  const name = memberName(parent);
  return name !== null && !NAMES_THAT_LEAD_THERE.has(name);
}

function importedModules({ ast }: Source): readonly string[] {
  return ast.body.flatMap((statement) => (statement.type === 'ImportDeclaration' ? [statement.source.value] : []));
}

function requiredModule(identifier: Node): string | null {
  const { parent } = identifier;
  if (parent?.type !== 'CallExpression' || parent.callee !== identifier) return null;
  const [from] = parent.arguments;
  return from?.type === 'Literal' && typeof from.value === 'string' ? from.value : null;
}
