import { FAMILIES, HOST_NAMES, type Family, type HostName } from '@reclaim/engines';
import { HARMS, type Harm } from './harm.ts';

/**
 * The first line of every corpus case: what is true of it, and what the linter must say.
 *
 *   // {"rule":"no-target-in-cleanup","expect":"report","truth":"retained","line":9,"about":"…"}
 */

/** What happens to the objects a case makes, and to their cleanups. `mixed` is some of each: an answer, not a failure. */
export const TRUTHS = ['retained', 'collected, cleanup runs', 'collected, cleanup never runs', 'mixed'] as const;
export type Truth = (typeof TRUTHS)[number];

/** `report`: by the recommended config. `possible`: by the strict config with the option `exhaustive` only. `silent`: by neither. */
export const EXPECTATIONS = ['report', 'possible', 'silent'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export interface Header {
  /** The rule that has something to say, or `*` for a case that no rule may mention. */
  readonly rule: string;
  readonly expect: Expectation;
  /** What V8 does. */
  readonly truth: Truth;
  /** Families or single engines that really do something else: facts, which docs/engines.md lists first. */
  readonly truthOn: Readonly<Partial<Record<Family | HostName, Truth>>>;
  /** What goes wrong for every object of the case, on every engine. Without it nothing of the kind may happen to any. */
  readonly harm?: Harm;
  /** What must not go wrong for any object, although each gives an occasion for it: the claim of a safe look-alike. */
  readonly spared?: Harm;
  /** What other rules say of the case, and rightly so; all that are not named must be silent. */
  readonly also: Readonly<Record<string, Exclude<Expectation, 'silent'>>>;
  /** What is true once a suggestion for the case is taken, if that is not that the cleanup runs. */
  readonly repaired?: Truth;
  /** The 1-based line on which the report must start. */
  readonly line?: number;
  /** The report must carry the message id of the shared scope. */
  readonly shared: boolean;
  /** One sentence: what this case shows. */
  readonly about: string;
  /** A global the case cannot do without, such as `process.finalization`; engines without it show `-`. */
  readonly needs?: string;
  /** The case changes state of the whole process, so it gets a process to itself. */
  readonly alone: boolean;
}

/** A header that cannot be believed. The message names the file and the field. */
export class HeaderError extends Error {
  override readonly name = 'HeaderError';
  readonly file: string;

  constructor(file: string, problem: string) {
    super(`${file}: ${problem}`);
    this.file = file;
  }
}

/** Rules that speak of something other than a life too long or a cleanup that never runs: a certain report of theirs has to show it. */
const HARMS_OF_RULE: Readonly<Record<string, readonly Harm[]>> = {
  'no-weakref-key': ['live entry not found'],
  // What is taken from the next object is its entry, or what its key stands for.
  'no-stale-delete': ['live entry not found', 'used after release'],
  'no-unreferenced-target': ['used after release'],
  'require-stop-on-close': ['released twice'],
  'no-mismatched-token': ['released after stop'],
  // A stream that has ended gives nothing, where it should give what was sent.
  'no-orphaned-resource': ['used after release', 'live entry not found'],
  'no-unchecked-deref': ['live entry not found'],
  'no-unpruned-weakref': ['dead entries stay'],
};

const FIELDS: readonly string[] = [
  'rule', 'expect', 'truth', 'truthOn', 'harm', 'spared', 'also', 'repaired', 'line', 'shared', 'about', 'needs', 'alone',
] satisfies readonly (keyof Header)[];

const RULE_ID = /^(?:no|require)(?:-[a-z]+)+$/u;

const HOSTS_AND_FAMILIES: readonly (Family | HostName)[] = [...FAMILIES, ...HOST_NAMES];

/** Reads the header of a case. Throws a `HeaderError` naming the field for anything missing, misspelt or contradictory. */
export function parseHeader(file: string, source: string): Header {
  const fail = (problem: string): never => {
    throw new HeaderError(file, problem);
  };
  const [firstLine = ''] = source.split('\n', 1);
  const json = /^\/\/\s*(\{.*\})\s*$/u.exec(firstLine)?.[1];
  if (json === undefined) return fail('the first line must be the header, a comment with JSON: // {"rule": …}');
  const fields = readObject(json, (problem) => fail(`the header is not JSON: ${problem}`));

  for (const field of Object.keys(fields)) {
    if (!FIELDS.includes(field)) fail(`unknown header field "${field}"; known are ${FIELDS.join(', ')}`);
  }

  const text = (field: keyof Header): string | undefined => {
    const value = fields[field];
    if (value === undefined) return undefined;
    return typeof value === 'string' && value.trim() !== '' ? value : fail(`header field "${field}" must be a text, not ${JSON.stringify(value)}`);
  };
  const flag = (field: keyof Header): boolean => {
    const value = fields[field];
    if (value === undefined) return false;
    return typeof value === 'boolean' ? value : fail(`header field "${field}" must be true or false, not ${JSON.stringify(value)}`);
  };
  const oneOf = <T extends string>(field: string, value: unknown, choices: readonly T[]): T =>
    choices.find((choice) => choice === value)
      ?? fail(value === undefined
        ? `header field "${field}" is missing; it is one of ${quoted(choices)}`
        : `header field "${field}" is ${JSON.stringify(value)}; it must be one of ${quoted(choices)}`);

  const rule = text('rule') ?? fail('header field "rule" is missing; it is a rule id, or "*"');
  if (rule !== '*' && !RULE_ID.test(rule)) fail(`header field "rule" is "${rule}", which is neither a rule id nor "*"`);
  const expect = oneOf('expect', fields['expect'], EXPECTATIONS);
  if (rule === '*' && expect !== 'silent') fail(`header field "expect" is "${expect}", but the rule is "*", about which every rule is silent`);
  const truth = oneOf('truth', fields['truth'], TRUTHS);

  const truthOn: Partial<Record<Family | HostName, Truth>> = {};
  const differences = fields['truthOn'];
  if (differences !== undefined) {
    if (!isObject(differences)) return fail(`header field "truthOn" must be an object from ${quoted(HOSTS_AND_FAMILIES)} to a truth`);
    for (const [key, value] of Object.entries(differences)) {
      const engine = oneOf('truthOn', key, HOSTS_AND_FAMILIES);
      if (engine === 'v8') fail('header field "truthOn.v8" is not needed: "truth" is what V8 does');
      truthOn[engine] = oneOf(`truthOn.${engine}`, value, TRUTHS);
    }
  }

  if (rule === 'no-target-in-cleanup' && expect === 'report' && truth !== 'retained' && !Object.values(truthOn).includes('retained')) {
    fail('header field "expect" is "report", but by "truth" and "truthOn" no engine keeps the object');
  }

  const harm = fields['harm'] === undefined ? undefined : oneOf('harm', fields['harm'], HARMS);
  const spared = fields['spared'] === undefined ? undefined : oneOf('spared', fields['spared'], HARMS);
  if (spared !== undefined && spared === harm) fail(`header field "spared" is "${spared}", and so is "harm"`);
  const harmsOfRule = HARMS_OF_RULE[rule];
  if (harmsOfRule && expect === 'report' && (harm === undefined || !harmsOfRule.includes(harm))) {
    fail(`header field "expect" is "report", but no harm is shown: for ${rule} "harm" must be ${harmsOfRule.map((one) => `"${one}"`).join(' or ')}`);
  }

  const also: Record<string, Exclude<Expectation, 'silent'>> = {};
  const others = fields['also'];
  if (others !== undefined) {
    if (!isObject(others)) return fail('header field "also" must be an object from a rule id to "report" or "possible"');
    for (const [other, said] of Object.entries(others)) {
      if (!RULE_ID.test(other) || other === rule) fail(`header field "also" names "${other}", which is not the id of another rule`);
      also[other] = oneOf(`also.${other}`, said, ['report', 'possible']);
    }
  }
  const repaired = fields['repaired'] === undefined ? undefined : oneOf('repaired', fields['repaired'], TRUTHS);

  const line = fields['line'];
  if (line !== undefined) {
    const lines = source.split('\n').length;
    if (typeof line !== 'number' || !Number.isInteger(line) || line < 2 || line > lines) {
      return fail(`header field "line" is ${JSON.stringify(line)}; it must be a line of the file, 2 to ${lines}`);
    }
    if (expect === 'silent') fail('header field "line" is given, but "expect" is "silent"');
  }
  const shared = flag('shared');
  if (shared && expect === 'silent') fail('header field "shared" is given, but "expect" is "silent"');

  const needs = text('needs');
  if (needs !== undefined && !/^[\w$]+(?:\.[\w$]+)*$/u.test(needs)) {
    fail(`header field "needs" is "${needs}"; it must be the dotted name of a global`);
  }

  return {
    rule,
    expect,
    truth,
    truthOn,
    ...(harm === undefined ? {} : { harm }),
    ...(spared === undefined ? {} : { spared }),
    also,
    ...(repaired === undefined ? {} : { repaired }),
    ...(line === undefined ? {} : { line }),
    shared,
    about: text('about') ?? titleOf(file),
    ...(needs === undefined ? {} : { needs }),
    alone: flag('alone'),
  };
}

/** What a case claims for one engine: what is said of it, else of its family, else of V8. */
export function truthFor({ truth, truthOn }: Header, engine: { readonly name: HostName; readonly family: Family }): Truth {
  return truthOn[engine.name] ?? truthOn[engine.family] ?? truth;
}

/** The name of a file as words, for cases whose header has no `about` (the starter corpus). */
function titleOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.(?:bad|good|possible)\.\w+$/u, '');
  return name.replace(/^(?:fp-)?\d+-/u, '').replaceAll('-', ' ');
}

function readObject(json: string, fail: (problem: string) => never): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return isObject(value) ? value : fail('it is not an object');
  } catch (error) {
    if (error instanceof SyntaxError) return fail(error.message);
    throw error;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function quoted(choices: readonly string[]): string {
  return choices.map((choice) => `"${choice}"`).join(', ');
}
