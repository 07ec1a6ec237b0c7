/** Names, order of declaration and the manner of writing: what all parts of one program share. */
import type { Choice, Language } from '../model.ts';
import type { Code } from './code.ts';
import { chosen, type Scope, type Shape, shape, type Variable } from './scope.ts';

/** Ways to write the same program differently; the verdict must not depend on any of them. */
export interface Manner {
  /** Other names for everything. */
  readonly renamed: boolean;
  readonly parentheses: boolean;
  /** Statements without declarations stand in blocks. */
  readonly blocks: boolean;
  /** Arrows that use no `this` and no `arguments` are function expressions. */
  readonly functions: boolean;
  /** Closures, classes and variables that have nothing to do with the target stand beside everything. */
  readonly siblings: boolean;
  /** What is held, and the target where it is registered, get a name first. */
  readonly aliases: boolean;
  /** Annotations, assertions and types around everything; needs the language `ts`. */
  readonly types: boolean;
  /** The cleanup captures the target. */
  readonly captures: boolean;
  /** The registration holds nothing: what else keeps the target. */
  readonly control: boolean;
}

export const PLAIN: Manner = {
  renamed: false, parentheses: false, blocks: false, functions: false, siblings: false, aliases: false, types: false, captures: false, control: false,
};

export class Writer {
  readonly language: Language;
  readonly manner: Manner;
  /** The shape of the target, by which all of its names are known. */
  readonly target: Shape = shape('record');
  /** What must stay as it is until the target is registered. */
  isRegistered = false;
  /** Imports of other modules, written once. */
  readonly imports = new Set<string>();
  #order = 0;
  readonly #counts = new Map<string, number>();

  constructor(language: Language, manner: Manner) {
    this.language = language;
    this.manner = manner;
  }

  get order(): number {
    return this.#order;
  }

  /** Another one each time. */
  number(stem: string): string {
    const count = (this.#counts.get(stem) ?? 0) + 1;
    this.#counts.set(stem, count);
    return String(count);
  }

  name(stem: string): string {
    const count = this.number(stem);
    return this.manner.renamed ? `_${stem}$${count}` : `${stem}${count}`;
  }

  declare(scope: Scope, stem: string, keyword: Variable['keyword'], value: Shape): Variable {
    const variable: Variable = { name: this.name(stem), keyword, order: this.#order++, shape: value, isOpen: false };
    scope.variables.push(variable);
    return variable;
  }

  pick(scope: Scope, choice: Choice, accepts: (variable: Variable) => boolean = () => true): Variable | undefined {
    return chosen(scope.visible().filter(accepts), choice);
  }

  /** A name as an expression. */
  use(variable: Variable): Code {
    return this.wrapped(variable.name);
  }

  wrapped(code: Code): Code {
    const typed = this.manner.types ? ['(', code, ' as any)'] : code;
    return this.manner.parentheses ? ['(', typed, ')'] : typed;
  }

  /** What stands behind a name that is declared. */
  get annotation(): string {
    return this.manner.types ? ': any' : '';
  }
}

export function isTyped(kind: Shape['kind'], ...kinds: readonly Shape['kind'][]): boolean {
  return kinds.includes(kind);
}

/** Whether a value with fields is known to be there. */
export function hasFields(variable: Variable): boolean {
  return !variable.isOpen && isTyped(variable.shape.kind, 'record', 'list', 'map', 'set', 'closure', 'function');
}

export function isWritable(variable: Variable): boolean {
  return variable.keyword === 'let' || variable.keyword === 'var';
}

/** How a declaration of this kind begins, and under which stem its names count. */
export function stemFor({ kind }: Shape): string {
  switch (kind) {
    case 'number':
      return 'size';
    case 'record':
      return 'box';
    case 'list':
      return 'list';
    case 'map':
      return 'map';
    case 'set':
      return 'set';
    case 'events':
      return 'events';
    case 'closure':
      return 'hook';
    case 'function':
      return 'call';
    case 'class':
      return 'Kind';
    case 'any':
      return 'item';
  }
}
