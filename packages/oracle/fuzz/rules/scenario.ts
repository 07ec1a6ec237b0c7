/** A program about one rule: a plan of text with choices in it, filled with code that has nothing to do with the matter. */
import type { Truth } from '../../src/header.ts';
import type { Harm } from '../../src/harm.ts';
import type { PassageChoice, Statement } from '../model.ts';
import { textOf } from '../render/code.ts';
import { through } from '../render/passages.ts';
import { Scope, shape } from '../render/scope.ts';
import { statementsCode } from '../render/statements.ts';
import { PLAIN, Writer } from '../render/writer.ts';

/** Decides everything that a plan leaves open. Any part can be taken away: what is not there any more is the first choice, or nothing. */
export interface ScenarioModel {
  readonly choices: readonly number[];
  readonly noise: readonly (readonly Statement[])[];
  readonly passages: readonly PassageChoice[];
}

/** What an engine has to show for the report of a rule to be right. */
export type Fault = Extract<Truth, 'retained' | 'collected, cleanup never runs'> | Harm;

export interface Scenario {
  readonly rule: string;
  readonly fault: Fault;
  /** The module. It exports `make`, and may export the scenes of the judge, and functions for others to call. */
  readonly write: (plan: Plan) => string;
}

/** What a scenario writes with. */
export class Plan {
  readonly #model: ScenarioModel;
  readonly #writer = new Writer('mjs', PLAIN);
  readonly #module = new Scope('module', null);
  #choice = 0;
  #noise = 0;
  #passage = 0;

  constructor(model: ScenarioModel) {
    this.#model = model;
  }

  get imports(): string {
    return [...this.#writer.imports].map((line) => `${line}\n`).join('');
  }

  /** One of several; always another question than the one before. */
  pick<T>(first: T, ...others: readonly T[]): T {
    const list = [first, ...others];
    return list[(this.#model.choices[this.#choice++] ?? 0) % list.length] ?? first;
  }

  /** Statements that know nothing of the rest. */
  noise(isModule = false): string {
    const statements = this.#model.noise[this.#noise++] ?? [];
    const scope = isModule ? this.#module : new Scope('function', this.#module);
    return textOf(statementsCode(this.#writer, statements, scope).map((code) => [code, '\n']));
  }

  /** An expression that gives the object, by some way round. */
  pass(expression: string): string {
    const passage = this.#model.passages[this.#passage++];
    if (passage === undefined) return expression;
    return textOf(through(this.#writer, passage, { code: `(${expression})`, shape: shape('any') }).code);
  }

  /** A registry that lives as long as the module: its declaration, and what it is called by. */
  registry(callback: string): { readonly declaration: string; readonly name: string } {
    const made = `new FinalizationRegistry(${callback})`;
    return this.pick(
      { declaration: `const registry = ${made};\n`, name: 'registry' },
      { declaration: `class Registries {\nstatic main = ${made};\n}\n`, name: 'Registries.main' },
      { declaration: `const registries = { main: ${made} };\n`, name: 'registries.main' },
      { declaration: `const Registry = FinalizationRegistry;\nconst registry = new Registry(${callback});\n`, name: 'registry' },
      { declaration: `let registry;\nconst makeRegistry = () => ${made};\n`, name: '(registry ??= makeRegistry())' },
      { declaration: `const { main: registry } = { main: ${made} };\n`, name: 'registry' },
    );
  }
}

export function scenarioSource({ write }: Scenario, model: ScenarioModel): string {
  const plan = new Plan(model);
  const body = write(plan);
  return indented(`${plan.imports}let host;\nconst ownerOf = new WeakMap();\n${body}`);
}

function indented(text: string): string {
  return `${textOf(text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n'))}\n`;
}
