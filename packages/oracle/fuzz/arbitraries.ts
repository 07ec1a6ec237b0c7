/** fast-check arbitraries of programs. */
import fc, { type Arbitrary } from 'fast-check';
import {
  CLOSURE_FORMS, CUTS, EXIT_FORMS, FRAME_FORMS, LANGUAGE_FRAME_FORMS, LANGUAGE_REGISTRY_FORMS, MADE_OF, READ_FORMS, REGISTRY_FORMS, TARGET_FORMS,
  type Closure, type Exit, type Expression, type Frame, type FunctionShape, type Keyword, type PassageChoice, type ProgramModel, type Statement, type TargetForm, type Use,
} from './model.ts';
import { CATALOGUE_PASSAGES } from './passages/catalogue.ts';
import { EXPRESSION_PASSAGES } from './passages/expressions.ts';
import type { Passage } from './passages/passage.ts';
import { MODULE_PASSAGES, STATEMENT_PASSAGES } from './passages/statements.ts';

/**
 * `scopes` is the first one: closures, scopes, classes and stores. `language` has it whole and adds every other construct of the parser and of
 * the catalogue, ways out of the module, and programs that run when a module is loaded. The programs of a seed are others in each.
 */
export const GRAMMARS = ['scopes', 'language'] as const;
export type GrammarName = (typeof GRAMMARS)[number];

/** How large programs get, and of what they are made. */
export interface Knobs {
  /** Frames inside of `make`. */
  readonly frames: number;
  /** Statements before and after in each. */
  readonly statements: number;
  /** How deep expressions and closures nest. */
  readonly depth: number;
}

const DEFAULT_KNOBS: Knobs = { frames: 2, statements: 2, depth: 2 };

const choice = fc.nat(15);
const keyword = fc.constantFrom<Keyword>('const', 'let', 'var');

type Weighted<T> = readonly (readonly [weight: number, arbitrary: Arbitrary<T>])[];

function oneOf<T>(entries: Weighted<T>): Arbitrary<T> {
  return fc.oneof(...entries.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

function passage(list: readonly Passage[]): Arbitrary<PassageChoice> {
  return fc.record({ name: fc.constantFrom(...list.map(({ name }) => name)), digits: fc.nat(255) });
}

const EXPRESSION = passage(EXPRESSION_PASSAGES);
const CATALOGUED = passage(CATALOGUE_PASSAGES);
/** What only some languages have would be rare among all the others. */
const SPECIAL = passage(EXPRESSION_PASSAGES.filter(({ in: languages }) => languages !== undefined));
const SPECIAL_OF_MODULES = passage(MODULE_PASSAGES.filter(({ in: languages }) => languages !== undefined && !languages.includes('mjs')));
const SPECIAL_STATEMENT = passage(STATEMENT_PASSAGES.filter(({ in: languages }) => languages !== undefined));
const STATEMENT = passage(STATEMENT_PASSAGES);
const MODULE_LEVEL = passage(MODULE_PASSAGES);
/** What an object surely comes out of. */
const IDENTITY = passage(EXPRESSION_PASSAGES.filter(({ gives }) => gives === 'same'));

interface Grammar {
  readonly expression: Arbitrary<Expression>;
  readonly closure: Arbitrary<Closure>;
  readonly statement: Arbitrary<Statement>;
}

/** Each depth is built of the one below, so that there is nothing to count while programs are made. */
function grammar(depth: number, name: GrammarName): Grammar {
  const below = depth > 0 ? grammar(depth - 1, name) : null;
  const closure = closureOf(below);
  const expression = expressionOf(below, closure, name);
  return { closure, expression, statement: statementOf(below, expression, closure, name) };
}

function closureOf(below: Grammar | null): Arbitrary<Closure> {
  const use = oneOf<Use>([
    [8, fc.record({ kind: fc.constant('read'), choice, form: fc.constantFrom(...READ_FORMS) })],
    [2, fc.record({ kind: fc.constant('target'), form: fc.constantFrom(...READ_FORMS) })],
    [2, fc.record({ kind: fc.constant('this') })],
    [3, fc.record({ kind: fc.constant('shadow'), choice, form: fc.constantFrom('parameter', 'local', 'catch', 'property', 'label') })],
    [3, fc.record({ kind: fc.constant('native') })],
    [4, fc.record({ kind: fc.constant('arguments') })],
    [1, fc.record({ kind: fc.constant('eval') })],
    ...(below ? [[2, fc.record({ kind: fc.constant('nested'), closure: below.closure })] as const] : []),
  ]);
  return fc.record({ form: fc.constantFrom(...CLOSURE_FORMS), uses: fc.array(use, { maxLength: 2 }) });
}

function expressionOf(below: Grammar | null, closure: Arbitrary<Closure>, name: GrammarName): Arbitrary<Expression> {
  const leaves: Weighted<Expression> = [
    [3, fc.record({ kind: fc.constant('number') })],
    [1, fc.record({ kind: fc.constant('text'), of: choice })],
    [5, fc.record({ kind: fc.constant('name'), choice })],
    [3, fc.record({ kind: fc.constant('target') })],
    [2, fc.record({ kind: fc.constant('field'), of: choice, field: choice })],
    [4, fc.record({ kind: fc.constant('closure'), closure })],
    [1, fc.record({ kind: fc.constant('weak'), of: choice, form: fc.constantFrom('reference', 'map key', 'set entry') })],
    [2, fc.record({ kind: fc.constant('copy'), of: choice, form: fc.constantFrom('spread', 'list', 'assign', 'keys', 'json') })],
    [2, fc.record({ kind: fc.constant('events') })],
  ];
  if (!below) return oneOf(leaves);
  const { expression } = below;
  // Where the target itself passes through, the construct stands between the sides.
  const passed = oneOf<Expression>([[3, expression], [2, fc.record({ kind: fc.constant('target') })]]);
  return oneOf<Expression>([
    ...leaves,
    ...(name === 'language' ? [
      [9, fc.record({ kind: fc.constant('through'), passage: EXPRESSION, value: passed })] as const,
      [14, fc.record({ kind: fc.constant('through'), passage: CATALOGUED, value: passed })] as const,
      [4, fc.record({ kind: fc.constant('through'), passage: SPECIAL, value: passed })] as const,
    ] : []),
    [5, fc.record({ kind: fc.constant('record'), entries: fc.array(expression, { maxLength: 3 }), form: fc.constantFrom('named', 'shorthand', 'computed', 'accessor', 'method') })],
    [2, fc.record({ kind: fc.constant('list'), entries: fc.array(expression, { maxLength: 3 }) })],
    [1, fc.record({ kind: fc.constant('map'), key: expression, value: expression })],
    [2, fc.record({ kind: fc.constant('set'), entry: expression })],
    [1, fc.record({ kind: fc.constant('bind'), closure, receiver: expression, argument: expression })],
    [4, fc.record({ kind: fc.constant('call'), choice, argument: expression })],
    [3, fc.record({ kind: fc.constant('made of'), value: expression, form: fc.constantFrom(...MADE_OF) })],
    [1, fc.record({ kind: fc.constant('assignment'), choice, value: expression })],
    [1, fc.record({ kind: fc.constant('either'), first: expression, second: expression, form: fc.constantFrom('comma', 'and', 'or') })],
  ]);
}

function statementOf(below: Grammar | null, expression: Arbitrary<Expression>, closure: Arbitrary<Closure>, name: GrammarName): Arbitrary<Statement> {
  const simple: Weighted<Statement> = [
    [8, fc.record({ kind: fc.constant('declare'), keyword, value: expression })],
    [2, fc.record({ kind: fc.constant('unpack'), keyword, value: expression, form: fc.constantFrom('record', 'list', 'default', 'rest') })],
    [2, fc.record({ kind: fc.constant('assign'), choice, value: expression })],
    [2, fc.record({ kind: fc.constant('clear'), choice })],
    [4, fc.record({ kind: fc.constant('store'), into: choice, field: choice, value: expression, form: fc.constantFrom('dot', 'computed', 'assign', 'define') })],
    [1, fc.record({ kind: fc.constant('remove'), from: choice, field: choice, form: fc.constantFrom('delete', 'null') })],
    [5, fc.record({ kind: fc.constant('insert'), into: choice, value: expression })],
    [4, fc.record({ kind: fc.constant('filled'), form: fc.constantFrom('list', 'map', 'set', 'record', 'events'), value: expression })],
    [3, fc.record({ kind: fc.constant('weak entry'), key: choice, value: expression })],
    [4, fc.record({ kind: fc.constant('closure'), closure, form: fc.constantFrom('declaration', 'variable', 'class') })],
    [1, fc.record({ kind: fc.constant('class'), shape: fc.record({ keeps: fc.constantFrom('field', 'private', 'static', 'closure', 'method', 'nothing'), inherits: fc.boolean() }) })],
    [1, fc.record({ kind: fc.constant('call'), choice, argument: expression })],
    [1, fc.record({ kind: fc.constant('run'), choice })],
    [4, fc.record({ kind: fc.constant('listen'), on: choice, closure })],
    [1, fc.record({ kind: fc.constant('timer'), closure })],
    ...(name === 'language' ? [
      [10, fc.record({ kind: fc.constant('by'), passage: STATEMENT, value: expression })] as const,
      [3, fc.record({ kind: fc.constant('by'), passage: SPECIAL_STATEMENT, value: expression })] as const,
      [3, fc.record({ kind: fc.constant('by'), passage: MODULE_LEVEL, value: expression })] as const,
      [4, fc.record({ kind: fc.constant('cut'), of: choice, form: fc.constantFrom(...CUTS), digits: fc.nat(15) })] as const,
    ] : []),
  ];
  if (!below) return oneOf(simple);
  const body = fc.array(below.statement, { maxLength: 2 });
  return oneOf<Statement>([
    ...simple,
    [3, fc.record({ kind: fc.constant('function'), name: fc.boolean(), shape: functionOf(below, body) })],
    [2, fc.record({ kind: fc.constant('inside'), form: fc.constantFrom('block', 'if', 'for of', 'try', 'catch', 'immediate'), body })],
  ]);
}

function functionOf(below: Grammar, body: Arbitrary<Statement[]>): Arbitrary<FunctionShape> {
  return fc.record({ form: fc.constantFrom('declaration', 'arrow', 'expression', 'recursive'), body, result: below.expression });
}

/** All programs of the grammar. */
export function programs(name: GrammarName, knobs: Knobs = DEFAULT_KNOBS): Arbitrary<ProgramModel> {
  const isWide = name === 'language';
  const whole = grammar(knobs.depth, name);
  const small = grammar(Math.max(0, knobs.depth - 1), name);
  const statements = fc.array(whole.statement, { maxLength: knobs.statements });
  const frame: Arbitrary<Frame> = fc.record({
    form: isWide ? fc.constantFrom(...FRAME_FORMS, ...LANGUAGE_FRAME_FORMS) : fc.constantFrom(...FRAME_FORMS), takesTarget: fc.boolean(), argument: small.expression, before: statements, after: statements,
  });
  const target: Arbitrary<TargetForm> = fc.record({ form: fc.constantFrom(...TARGET_FORMS), entries: fc.array(isWide ? oneOf<Expression>([[3, small.expression], [2, throughOf(small)]]) : small.expression, { maxLength: 2 }), keyword, ...(isWide ? { passage: fc.option(IDENTITY, { nil: undefined, freq: 3 }) } : {}) });
  const held = oneOf<Expression>([
    [4, fc.record({ kind: fc.constant('closure'), closure: whole.closure })],
    [4, whole.expression],
    ...(isWide ? [[7, throughOf(small)] as const] : []),
    [2, fc.record({ kind: fc.constant('name'), choice: fc.nat(3) })],
    [1, fc.constant<Expression>({ kind: 'closure', closure: { form: 'arrow', uses: [{ kind: 'arguments' }] } })],
  ]);
  return fc.record({
    language: oneOf([[6, fc.constant('mjs' as const)], [1, fc.constant('cjs' as const)], [2, fc.constant('ts' as const)], ...(isWide ? [[1, fc.constant('cjs' as const)] as const, [2, fc.constant('tsx' as const)] as const] : [])]),
    registry: oneOf([...(isWide ? [[7, fc.constantFrom(...LANGUAGE_REGISTRY_FORMS)] as const] : []), [3, fc.constant('const' as const)], [1, fc.constant('inner' as const)], [6, fc.constantFrom(...REGISTRY_FORMS)]]),
    module: fc.array(isWide ? oneOf<Statement>([[3, small.statement], [1, fc.record({ kind: fc.constant('by'), passage: oneOf([[3, MODULE_LEVEL], [1, SPECIAL_OF_MODULES]]), value: small.expression })]]) : small.statement, { maxLength: knobs.statements - 1 }),
    frames: fc.tuple(frame, fc.array(frame, { maxLength: knobs.frames })).map(([first, others]): [Frame, ...Frame[]] => [first, ...others]),
    home: choice,
    target,
    ...(isWide ? {
      place: oneOf([[6, fc.constant('make' as const)], [1, fc.constant('module' as const)]]),
      exit: oneOf<Exit | undefined>([[5, fc.constant(undefined)], [1, fc.record({ form: fc.constantFrom(...EXIT_FORMS), choice })]]),
    } : {}),
    registration: fc.record({ held, token: fc.constantFrom('none', 'target', 'record'), calls: fc.boolean(), callback: small.closure, extra: oneOf([[9, fc.constant(false)], [1, fc.constant(true)]]) }),
  });
}

/** Statements of the whole language. */
export function statements(): Arbitrary<Statement> {
  return grammar(1, 'language').statement;
}

/** An expression that an object surely comes out of. */
export function identityPassage(): Arbitrary<PassageChoice> {
  return IDENTITY;
}

/** What passes through a construct: the target where it has a name, or anything. */
function throughOf({ expression }: Grammar): Arbitrary<Expression> {
  const passed = oneOf<Expression>([[1, expression], [1, fc.record({ kind: fc.constant('target') })]]);
  const by = oneOf([[2, EXPRESSION], [5, CATALOGUED], [1, SPECIAL]]);
  return fc.record({ kind: fc.constant('through'), passage: by, value: passed });
}
