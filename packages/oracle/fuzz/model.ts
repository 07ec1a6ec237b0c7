/**
 * A program as a small model: what is declared where, what is stored into what, what a closure names. The renderer
 * (`render/`) gives it names and text. Nothing in it can be wrong: a `Choice` is taken modulo what there is to choose
 * from at its place, and a thing that makes no sense there is left out. So any part can be taken away or made smaller, and
 * what is left is a program again: that is what makes failures shrink.
 */

/** Which of the things that are there, counted modulo their number. Zero is the latest one. */
export type Choice = number;

export interface ProgramModel {
  readonly language: Language;
  readonly registry: RegistryForm;
  /** Where the frames stand: in `make`, or at the level of the module, which runs once when it is loaded. */
  readonly place?: 'make' | 'module';
  /** How something that is reachable from the held side leaves the module, for others to change it. */
  readonly exit?: Exit | undefined;
  /** Functions and classes of the module, written before `make`. */
  readonly module: readonly Statement[];
  /** From `make` inwards: each stands in the one before. The registration is in the last. */
  readonly frames: readonly [Frame, ...Frame[]];
  /** The frame in which the target comes into being. */
  readonly home: Choice;
  readonly target: TargetForm;
  readonly registration: Registration;
}

export type Language = 'mjs' | 'cjs' | 'ts' | 'tsx';

/** Who registers, and how it is reached. All of them live as long as the module; an `inner` one is made beside the target. */
export const REGISTRY_FORMS = [
  'const', 'global', 'static', 'private static', 'private field', 'lazy', 'record', 'map', 'bound', 'alias', 'feature test',
  'call', 'Reflect.apply', 'helper', 'addCleanup', 'inner',
] as const;

/** Those that only the grammar of the language has. */
export const LANGUAGE_REGISTRY_FORMS = [
  'rest helper', 'arguments helper', 'rest method', 'each', 'renamed addCleanup', 'namespace addCleanup', 'rest addCleanup', 'gc-hook', 'renamed gc-hook',
  'process.finalization', 'destructured process.finalization', 'imported process.finalization', 'on-exit-leak-free', 'optional', 'destructured registry', 'computed name',
] as const;
export type RegistryForm = (typeof REGISTRY_FORMS)[number] | (typeof LANGUAGE_REGISTRY_FORMS)[number];

export const EXIT_FORMS = ['literal', 'list', 'call', 'tag', 'class field', 'closure', 'getter', 'yield', 'throw', 'promise', 'map', 'default export'] as const;
export interface Exit {
  readonly form: (typeof EXIT_FORMS)[number];
  /** What leaves. */
  readonly choice: Choice;
}

export interface Registration {
  readonly held: Expression;
  readonly token: 'none' | 'target' | 'record';
  /** Whether the registry's callback calls what is held. */
  readonly calls: boolean;
  /** What the callback of an `inner` registry names besides. */
  readonly callback: Closure;
  /** How often the target is registered; the further ones hold a number. */
  readonly extra: boolean;
}

export interface Frame {
  readonly form: FrameForm;
  /** Whether the function gets the target as an argument (where it exists outside of the frame). */
  readonly takesTarget: boolean;
  readonly argument: Expression;
  readonly before: readonly Statement[];
  readonly after: readonly Statement[];
}

export const FRAME_FORMS = [
  'block', 'function', 'arrow', 'immediate', 'if', 'for', 'for of', 'while', 'switch', 'try', 'catch', 'finally', 'label',
  'constructor', 'derived constructor', 'method', 'private method', 'static method', 'static block', 'field', 'object method', 'getter', 'generator', 'async',
] as const;

/** Those that only the grammar of the language has. */
export const LANGUAGE_FRAME_FORMS = [
  'do while', 'for in', 'for of a generator', 'head of for of', 'with', 'async arrow', 'async generator', 'async method', 'setter', 'static getter', 'callback', 'reaction',
  'tag', 'default parameter', 'computed key', 'static field', 'own iterator', 'proxy trap', 'subclass field', 'function below', 'new function',
] as const;
export type FrameForm = (typeof FRAME_FORMS)[number] | (typeof LANGUAGE_FRAME_FORMS)[number];

export const TARGET_FORMS = [
  'record', 'instance', 'this', 'parameter', 'list', 'map', 'set', 'function', 'buffer', 'error', 'promise', 'destructured', 'result', 'assigned later', 'thrown',
] as const;
export type TargetForm = {
  readonly form: (typeof TARGET_FORMS)[number];
  readonly entries: readonly Expression[];
  readonly keyword: Keyword;
  /** What it passes through on its way to its name. */
  readonly passage?: PassageChoice | undefined;
};

/** A construct by its name, and the numbers in it. */
export interface PassageChoice {
  readonly name: string;
  readonly digits: number;
}

export type Keyword = 'const' | 'let' | 'var';

export type Expression =
  | { readonly kind: 'number' }
  | { readonly kind: 'text'; readonly of: Choice }
  | { readonly kind: 'name'; readonly choice: Choice }
  | { readonly kind: 'target' }
  | { readonly kind: 'field'; readonly of: Choice; readonly field: Choice }
  | { readonly kind: 'record'; readonly entries: readonly Expression[]; readonly form: RecordForm }
  | { readonly kind: 'list'; readonly entries: readonly Expression[] }
  | { readonly kind: 'map'; readonly key: Expression; readonly value: Expression }
  | { readonly kind: 'set'; readonly entry: Expression }
  | { readonly kind: 'closure'; readonly closure: Closure }
  | { readonly kind: 'bind'; readonly closure: Closure; readonly receiver: Expression; readonly argument: Expression }
  | { readonly kind: 'call'; readonly choice: Choice; readonly argument: Expression }
  | { readonly kind: 'weak'; readonly of: Choice; readonly form: 'reference' | 'map key' | 'set entry' }
  | { readonly kind: 'copy'; readonly of: Choice; readonly form: 'spread' | 'list' | 'assign' | 'keys' | 'json' }
  | { readonly kind: 'made of'; readonly value: Expression; readonly form: MadeOf }
  | { readonly kind: 'assignment'; readonly choice: Choice; readonly value: Expression }
  | { readonly kind: 'events' }
  | { readonly kind: 'through'; readonly passage: PassageChoice; readonly value: Expression }
  | { readonly kind: 'either'; readonly first: Expression; readonly second: Expression; readonly form: 'and' | 'or' | 'comma' };

export type RecordForm = 'named' | 'shorthand' | 'computed' | 'accessor' | 'method';

export const MADE_OF = ['promise', 'proxy', 'prototype', 'error cause', 'iterator', 'generator', 'instance', 'entries', 'freeze'] as const;
/** A built-in or a class of the module that may keep `value`. */
export type MadeOf = (typeof MADE_OF)[number];

export interface Closure {
  readonly form: ClosureForm;
  readonly uses: readonly Use[];
}

export const CLOSURE_FORMS = ['arrow', 'function', 'named function', 'async arrow', 'async function', 'generator', 'method'] as const;
export type ClosureForm = (typeof CLOSURE_FORMS)[number];

/** One thing that the body of a closure does. */
export type Use =
  | { readonly kind: 'read'; readonly choice: Choice; readonly form: ReadForm }
  | { readonly kind: 'target'; readonly form: ReadForm }
  | { readonly kind: 'this' }
  | { readonly kind: 'shadow'; readonly choice: Choice; readonly form: 'parameter' | 'local' | 'catch' | 'property' | 'label' }
  | { readonly kind: 'nested'; readonly closure: Closure }
  | { readonly kind: 'native' }
  | { readonly kind: 'arguments' }
  | { readonly kind: 'eval' };

export const READ_FORMS = ['field', 'typeof', 'default parameter', 'template', 'return', 'destructure', 'class field', 'call argument'] as const;
export type ReadForm = (typeof READ_FORMS)[number];

export type Statement =
  | { readonly kind: 'declare'; readonly keyword: Keyword; readonly value: Expression }
  | { readonly kind: 'unpack'; readonly keyword: Keyword; readonly value: Expression; readonly form: 'record' | 'list' | 'default' | 'rest' }
  | { readonly kind: 'assign'; readonly choice: Choice; readonly value: Expression }
  | { readonly kind: 'clear'; readonly choice: Choice }
  | { readonly kind: 'store'; readonly into: Choice; readonly field: Choice; readonly value: Expression; readonly form: 'dot' | 'computed' | 'assign' | 'define' }
  | { readonly kind: 'remove'; readonly from: Choice; readonly field: Choice; readonly form: 'delete' | 'null' }
  | { readonly kind: 'insert'; readonly into: Choice; readonly value: Expression }
  | { readonly kind: 'filled'; readonly form: 'list' | 'map' | 'set' | 'record' | 'events'; readonly value: Expression }
  | { readonly kind: 'weak entry'; readonly key: Choice; readonly value: Expression }
  | { readonly kind: 'function'; readonly name: boolean; readonly shape: FunctionShape }
  | { readonly kind: 'closure'; readonly closure: Closure; readonly form: 'declaration' | 'variable' | 'class' }
  | { readonly kind: 'class'; readonly shape: ClassShape }
  | { readonly kind: 'call'; readonly choice: Choice; readonly argument: Expression }
  | { readonly kind: 'run'; readonly choice: Choice }
  | { readonly kind: 'listen'; readonly on: Choice; readonly closure: Closure }
  | { readonly kind: 'timer'; readonly closure: Closure }
  | { readonly kind: 'by'; readonly passage: PassageChoice; readonly value: Expression }
  | { readonly kind: 'cut'; readonly of: Choice; readonly form: (typeof CUTS)[number]; readonly digits: number }
  | { readonly kind: 'inside'; readonly form: 'block' | 'if' | 'for of' | 'try' | 'catch' | 'immediate'; readonly body: readonly Statement[] };

/** What may take something out of a container, or put something in its place. */
export const CUTS = ['pop', 'shift', 'splice', 'length', 'fill', 'copyWithin', 'reverse', 'sort', 'delete', 'clear', 'again'] as const;

/** A function that is called with a value, and what it does with it. */
export interface FunctionShape {
  readonly form: 'declaration' | 'arrow' | 'expression' | 'recursive';
  readonly body: readonly Statement[];
  readonly result: Expression;
}

/** A class whose instances are made of a value. */
export interface ClassShape {
  readonly keeps: 'field' | 'private' | 'static' | 'closure' | 'method' | 'nothing';
  readonly inherits: boolean;
}
