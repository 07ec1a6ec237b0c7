/** A model as the text of a module that exports `make(native)`. */
import type { Exit, Frame, FrameForm, ProgramModel, TargetForm } from '../model.ts';
import { callbackCode, closureCode } from './closures.ts';
import { block, type Code, textOf } from './code.ts';
import { targetNames, type Value, valueOf } from './expressions.ts';
import { exitCode, exitDriver } from './exits.ts';
import { enter, type Opening } from './frames.ts';
import { through } from './passages.ts';
import { isAddCleanup, isGcHook, refusesAllButRecords, registerCode, registryCode } from './registries.ts';
import { chosen, Scope, shape } from './scope.ts';
import { siblings, statementsCode } from './statements.ts';
import { isTyped, type Manner, PLAIN, Writer } from './writer.ts';

export function sourceOf(model: ProgramModel, manner: Manner = PLAIN): string {
  return new Renderer(model, manner).source();
}

/** What runs the program where that is not part of it: the code of another module, which the linter is not shown. */
export function driverOf(model: ProgramModel, manner: Manner = PLAIN): string {
  const renderer = new Renderer(model, manner);
  renderer.source();
  return renderer.driver();
}

/** Whether the registered object can be named where it is registered; in a static block, say, the `this` around cannot. */
export function isTargetNamed(model: ProgramModel): boolean {
  const renderer = new Renderer(model, PLAIN);
  renderer.source();
  return renderer.isTargetNamed;
}

class Renderer {
  isTargetNamed = false;
  readonly #model: ProgramModel;
  readonly #writer: Writer;
  readonly #home: number;
  readonly #references: Reference[] = [];
  readonly #isModule: boolean;
  readonly #exit: Exit | null;
  #outermost = '';

  constructor(model: ProgramModel, manner: Manner) {
    this.#model = model;
    this.#writer = new Writer(model.language, manner);
    this.#home = model.home % model.frames.length;
    // Nobody is there to catch what is rejected while a module is loaded.
    this.#isModule = model.place === 'module' && !model.frames.slice(1).some(({ form }) => WAITING.has(form));
    this.#exit = this.#isModule ? null : model.exit ?? null;
  }

  source(): string {
    const { registry, registration, module, language } = this.#model;
    const top = new Scope('module', null);
    const calls = registration.calls && registration.held.kind === 'closure' && !this.#writer.manner.control && !isGcHook(registry);
    const callback: Code = calls ? '(held) => {\nhost.release();\nheld();\n}' : '() => {\nhost.release();\n}';
    const outside = statementsCode(this.#writer, module, top);
    const body = this.#frame(0, top);
    const make = `function ${this.#exit === null ? 'make' : 'open'}(native) `;
    const usesMap = textOf([outside, body]).includes('ownerOf');
    const own = this.#isModule ? body : [[language === 'cjs' ? make : `export ${make}`, block(['host = native;', ...body])]];
    const isDefault = this.#exit?.form === 'default export';
    const isScript = language === 'cjs';
    const code: Code[] = [
      ...this.#writer.imports,
      ...registryCode(registry, callback, language),
      'let host;',
      ...(usesMap ? ['const ownerOf = new WeakMap();'] : []),
      ...(isDefault ? ['const kept = new Set();'] : []),
      ...outside,
      ...own,
      ...(isDefault && !isScript ? ['export default kept;'] : []),
      ...(isScript && !this.#isModule ? [`module.exports = { ${this.#exit === null ? 'make' : isDefault ? 'open, kept' : 'open'} };`] : []),
    ];
    return `${textOf(code.map((part) => [part, '\n'])).trimEnd()}\n`;
  }

  driver(): string {
    const isScript = this.#model.language === 'cjs';
    if (this.#isModule) {
      return `${isScript ? '' : 'export '}function make(native) {\n  host = native;\n  return ${this.#outermost};\n}\n${isScript ? 'module.exports = { make };\n' : ''}`;
    }
    return this.#exit === null ? '' : exitDriver(this.#exit, isScript);
  }

  /** The statements of a frame; `give` makes of the reference to the target the statement that hands it on. */
  #frame(index: number, around: Scope): Code[] {
    const frame = this.#model.frames[index];
    if (!frame) return [];
    const writer = this.#writer;
    const isHome = index === this.#home;
    const opening = index === 0 ? null : enter(writer, frame, around, this.#argument(frame, index, around));
    const scope = opening?.scope ?? (this.#isModule ? around : makeScope(around));
    const isFunction = opening?.kind !== 'block';
    if (isFunction) this.#references.push({ name: writer.name('ref'), isBelow: false });
    const reference = this.#references.at(-1);
    if (!reference) return [];
    const statements: Code[] = [
      ...(writer.manner.siblings ? siblings(writer) : []),
      ...statementsCode(writer, frame.before, scope),
      ...(isHome ? this.#target(opening, scope) : []),
    ];
    if (!isFunction) reference.isBelow = true;
    const isLast = index === this.#model.frames.length - 1;
    statements.push(...(isLast ? this.#registration(scope, reference) : this.#frame(index + 1, scope)));
    statements.push(...statementsCode(writer, frame.after, scope));
    if (opening?.kind === 'block') return [opening.wrap(statements)];
    this.#references.pop();
    if (index === 0) this.#outermost = reference.name;
    if (index === 0 && this.#isModule) return [...(reference.isBelow ? [`let ${reference.name};`] : []), ...statements];
    const give = opening?.give ?? ((name) => `return ${name};`);
    const body = [...(reference.isBelow ? [`let ${reference.name};`] : []), ...statements, give(reference.name)];
    if (!opening) return body;
    const { statements: made, result } = opening.wrap(body);
    const outer = this.#references.at(-1);
    return outer ? [...made, referenceCode(outer, result)] : [];
  }

  #argument(frame: Frame, index: number, around: Scope): Value | null {
    if (index > this.#home && frame.takesTarget) {
      const name = targetNames(this.#writer, around).at(-1);
      if (name !== undefined) return { code: name, shape: this.#writer.target };
    }
    if (index === this.#home && this.#model.target.form === 'parameter') return { code: this.#targetValue(this.#model.target, around), shape: this.#writer.target };
    return valueOf(this.#writer, frame.argument, around);
  }

  #target(opening: Opening | null, scope: Scope): Code[] {
    const { target } = this.#model;
    const writer = this.#writer;
    if (target.form === 'this' && opening?.kind === 'function' && opening.receiver) {
      opening.receiver.receiver = writer.target;
      return [];
    }
    if (targetNames(writer, scope).length > 0) return [];
    const value = this.#targetValue(target, scope);
    const { name } = writer.declare(scope, 'target', target.keyword, writer.target);
    switch (target.form) {
      case 'destructured':
        return [[`${target.keyword} { ${name} } = { ${name}: `, value, ' };']];
      case 'assigned later': {
        const keyword = target.keyword === 'const' ? 'let' : target.keyword;
        return [`${keyword} ${name}${writer.annotation};`, [`${name} = `, value, ';']];
      }
      default:
        return [[`${target.keyword} ${name}${writer.annotation} = `, value, ';']];
    }
  }

  #targetValue(target: TargetForm, scope: Scope): Code {
    const code = this.#targetMade(target, scope);
    return target.passage ? through(this.#writer, target.passage, { code: ['(', code, ')'], shape: this.#writer.target }).code : code;
  }

  #targetMade({ form, entries }: TargetForm, scope: Scope): Code {
    const writer = this.#writer;
    const [first] = entries;
    switch (refusesAllButRecords(this.#model.registry) ? 'record' : form) {
      case 'instance': {
        const owner = chosen(scope.visible().filter((one) => one.shape.kind === 'class'), 0);
        if (owner) return [`new ${owner.name}(`, first ? valueOf(writer, first, scope).code : '1', ')'];
        break;
      }
      case 'list':
        return ['[', ...(first ? [valueOf(writer, first, scope).code] : []), ']'];
      case 'map':
        return ['new Map([[\'key\', ', first ? valueOf(writer, first, scope).code : '1', ']])'];
      case 'set':
        return ['new Set([', first ? valueOf(writer, first, scope).code : '1', '])'];
      case 'function':
        if (first?.kind === 'closure') return closureCode(writer, first.closure, scope);
        break;
      case 'buffer':
        return 'new ArrayBuffer(8)';
      case 'error':
        return 'new Error(\'the target\')';
      case 'promise':
        return ['Promise.resolve(', first ? valueOf(writer, first, scope).code : '1', ')'];
      case 'result':
        return ['Object.assign({ f0: 1 }, ', first ? ['{ f1: ', valueOf(writer, first, scope).code, ' }'] : '{}', ')'];
      default:
        break;
    }
    const value = valueOf(writer, { kind: 'record', entries, form: 'named' }, scope);
    for (const [name, known] of value.shape.fields) writer.target.fields.set(name, known);
    return value.code;
  }

  #registration(scope: Scope, reference: Reference): Code[] {
    const writer = this.#writer;
    const { held, token, extra } = this.#model.registration;
    const { control, captures, aliases } = writer.manner;
    const [name = '{}'] = targetNames(writer, scope).slice(-1);
    this.isTargetNamed = name !== '{}';
    const value = captures ? valueOf(writer, { kind: 'list', entries: [held, { kind: 'target' }] }, scope) : valueOf(writer, held, scope);
    writer.isRegistered = true;
    const ways: Code[] = [];
    let registered: Code = name;
    // The platform throws when the target itself is held; a copy of an alias may be it.
    let cleanup: Code = isTargetName(writer, value) || value.shape.kind === 'any' ? ['[', value.code, ']'] : value.code;
    if (aliases) {
      const [alias, heldAlias] = [writer.name('same'), writer.name('held')];
      ways.push([`const ${alias} = `, registered, ';'], [`const ${heldAlias} = `, cleanup, ';']);
      [registered, cleanup] = [alias, heldAlias];
    }
    // `addCleanup` also refuses what has the target as a property.
    if (isAddCleanup(this.#model.registry) && (captures || held.kind !== 'closure')) cleanup = ['[[', cleanup, ']]'];
    if (control) cleanup = ['(', cleanup, ', 0)'];
    const tokenCode: Code = token === 'none' ? '' : [', ', token === 'target' ? registered : '{}'];
    const { registry } = this.#model;
    if (registry === 'inner') {
      const callback = control ? 'release' : callbackCode(writer, this.#model.registration.callback, scope);
      ways.push(['const registry = new FinalizationRegistry(', callback, ');'], 'pinned.add(registry);');
    }
    ways.push(registerCode(registry, writer.wrapped(registered), cleanup, tokenCode));
    if (extra) ways.push(registerCode(registry, registered, 'Boolean', ''));
    const weak: Code = ['new WeakRef(', registered, ')'];
    if (this.#exit === null) return [...ways, referenceCode(reference, weak)];
    const leaving = writer.pick(scope, this.#exit.choice, (one) => !one.isOpen && isTyped(one.shape.kind, 'record', 'list', 'map', 'set'));
    const box = leaving === undefined ? '{}' : leaving.name;
    if (this.#exit.form === 'default export') ways.push(`kept.add(${box});`);
    return [...ways, referenceCode(reference, exitCode(this.#exit, weak, box))];
  }
}

const WAITING: ReadonlySet<FrameForm> = new Set(['async', 'async arrow', 'async generator', 'async method', 'reaction'] satisfies FrameForm[]);

function isTargetName(writer: Writer, { shape: known }: Value): boolean {
  return known === writer.target;
}

function makeScope(around: Scope): Scope {
  const scope = new Scope('function', around);
  scope.variables.push({ name: 'native', keyword: 'other', order: -1, shape: shape('any'), isOpen: false });
  return scope;
}

/** The variable of a function in which the reference to the target waits until it is returned. */
interface Reference {
  readonly name: string;
  /** Whether it is assigned in a block, and so has to be declared before. */
  isBelow: boolean;
}

function referenceCode({ name, isBelow }: Reference, value: Code): Code {
  return [isBelow ? '' : 'const ', `${name} = `, value, ';'];
}
