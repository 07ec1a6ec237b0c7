/** Registrations: how a program gets at what registers, and the call itself. */
import type { Language, RegistryForm } from '../model.ts';
import type { Code } from './code.ts';

/** Those whose cleanup gets the held value as its argument, through `addCleanup` of `reclaim`. */
const WITH_ARGUMENT: ReadonlySet<RegistryForm> = new Set(['addCleanup', 'renamed addCleanup', 'namespace addCleanup', 'rest addCleanup'] satisfies RegistryForm[]);

export function isAddCleanup(form: RegistryForm): boolean {
  return WITH_ARGUMENT.has(form);
}

const AT_EXIT: ReadonlySet<RegistryForm> = new Set(['process.finalization', 'destructured process.finalization', 'imported process.finalization', 'on-exit-leak-free'] satisfies RegistryForm[]);

/** Whether only plain objects can be registered. */
export function refusesAllButRecords(form: RegistryForm): boolean {
  return AT_EXIT.has(form) && form !== 'on-exit-leak-free';
}

/** Whether the cleanup runs when the process ends, and never before. */
export function isAtExit(form: RegistryForm): boolean {
  return AT_EXIT.has(form);
}

/** `token` is empty or begins with a comma. */
export function registerCode(form: RegistryForm, target: Code, held: Code, token: Code): Code {
  switch (form) {
    case 'call':
      return ['registry.register.call(registry, ', target, ', ', held, token, ');'];
    case 'Reflect.apply':
      return ['Reflect.apply(registry.register, registry, [', target, ', ', held, token, ']);'];
    case 'addCleanup':
      return held === 'Boolean' ? ['addCleanup(', target, ', Boolean);'] : ['addCleanup(', target, ', release, ', held, ');'];
    case 'renamed addCleanup':
      return ['onGone(', target, ', release, ', held, ');'];
    case 'namespace addCleanup':
      return ['reclaim.addCleanup(', target, ', release, ', held, ');'];
    case 'rest addCleanup':
      return ['defer(', target, ', release, ', held, ');'];
    case 'each':
      return ['[', target, '].forEach((one) => registry.register(one, ', held, token, '));'];
    case 'gc-hook':
      return ['create([', held, '], release, { return: ', target, ' });'];
    case 'renamed gc-hook':
      return ['hookGc([', held, '], release, { return: ', target, ' });'];
    case 'process.finalization':
    case 'destructured process.finalization':
    case 'imported process.finalization':
    case 'on-exit-leak-free':
      // They refuse what is no function.
      return [`${registrarOf(form)}(`, target, ', ((held) => () => held)(', held, '));'];
    default:
      return [`${registrarOf(form)}(`, target, ', ', held, token, ');'];
  }
}

type WithoutRegistrar = 'call' | 'Reflect.apply' | 'addCleanup' | 'renamed addCleanup' | 'namespace addCleanup' | 'rest addCleanup' | 'each' | 'gc-hook' | 'renamed gc-hook';

function registrarOf(form: Exclude<RegistryForm, WithoutRegistrar>): string {
  switch (form) {
    case 'const':
    case 'global':
    case 'alias':
    case 'feature test':
    case 'inner':
      return 'registry.register';
    case 'static':
      return 'Registries.main.register';
    case 'private static':
      return 'Registries.register';
    case 'private field':
      return 'registries.register';
    case 'lazy':
      return '(registry ??= makeRegistry()).register';
    case 'record':
      return 'registries.main.register';
    case 'map':
      return 'registries.get(\'main\').register';
    case 'bound':
    case 'helper':
    case 'rest helper':
    case 'arguments helper':
      return 'register';
    case 'rest method':
      return 'registrar.add';
    case 'optional':
      return 'registry?.register?.';
    case 'computed name':
      return 'registry[\'register\']';
    case 'destructured registry':
      return 'registry.register';
    case 'process.finalization':
      return 'process.finalization.register';
    case 'destructured process.finalization':
    case 'imported process.finalization':
      return 'finalization.register';
    case 'on-exit-leak-free':
      return 'atEnd';
  }
}

/** What stands at the beginning of the module. */
export function registryCode(form: RegistryForm, callback: Code, language: Language): Code[] {
  const made: Code = ['new FinalizationRegistry(', callback, ')'];
  switch (form) {
    case 'const':
    case 'call':
    case 'Reflect.apply':
    case 'each':
    case 'optional':
    case 'computed name':
      return [['const registry = ', made, ';']];
    case 'destructured registry':
      return [['const { main: registry } = { main: ', made, ' };']];
    case 'rest helper':
      return [['const registry = ', made, ';'], 'const register = (...args) => registry.register(...args);'];
    case 'arguments helper':
      return [['const registry = ', made, ';'], 'function register() {\nregistry.register.apply(registry, arguments);\n}'];
    case 'rest method':
      return [['const registry = ', made, ';'], 'const registrar = { add(target, ...rest) {\nregistry.register(target, ...rest);\n} };'];
    case 'renamed addCleanup':
      return [language === 'cjs' ? 'const { addCleanup: onGone } = require(\'reclaim\');' : 'import { addCleanup as onGone } from \'reclaim\';', ['const release = ', callback, ';']];
    case 'namespace addCleanup':
      return [language === 'cjs' ? 'const reclaim = require(\'reclaim\');' : 'import * as reclaim from \'reclaim\';', ['const release = ', callback, ';']];
    case 'rest addCleanup':
      return [
        language === 'cjs' ? 'const { addCleanup } = require(\'reclaim\');' : 'import { addCleanup } from \'reclaim\';',
        ['const release = ', callback, ';'], 'const defer = (object, clean, ...rest) => addCleanup(object, clean, ...rest);',
      ];
    case 'gc-hook':
      return [language === 'cjs' ? 'const { create } = require(\'gc-hook\');' : 'import { create } from \'gc-hook\';', ['const release = ', callback, ';']];
    case 'renamed gc-hook':
      return [language === 'cjs' ? 'const { create: hookGc } = require(\'gc-hook\');' : 'import { create as hookGc } from \'gc-hook\';', ['const release = ', callback, ';']];
    case 'process.finalization':
      return [];
    case 'destructured process.finalization':
      return ['const { finalization } = process;'];
    case 'imported process.finalization':
      return [language === 'cjs' ? 'const { finalization } = require(\'node:process\');' : 'import { finalization } from \'node:process\';'];
    case 'on-exit-leak-free':
      return [language === 'cjs' ? 'const { register: atEnd } = require(\'on-exit-leak-free\');' : 'import { register as atEnd } from \'on-exit-leak-free\';'];
    case 'global':
      return [['const registry = new globalThis.FinalizationRegistry(', callback, ');']];
    case 'alias':
      return ['const Registry = FinalizationRegistry;', ['const registry = new Registry(', callback, ');']];
    case 'feature test':
      return [['const registry = typeof FinalizationRegistry === \'undefined\' ? { register() {} } : ', made, ';']];
    case 'static':
      return [['class Registries {\nstatic main = ', made, ';\n}']];
    case 'private static':
      return [['class Registries {\nstatic #main = ', made, ';\nstatic register(target, held, token) {\nRegistries.#main.register(target, held, token);\n}\n}']];
    case 'private field':
      return [['class Registries {\n#main = ', made, ';\nregister(target, held, token) {\nthis.#main.register(target, held, token);\n}\n}'], 'const registries = new Registries();'];
    case 'lazy':
      return ['let registry;', ['const makeRegistry = () => ', made, ';']];
    case 'record':
      return [['const registries = { main: ', made, ' };']];
    case 'map':
      return [['const registries = new Map([[\'main\', ', made, ']]);']];
    case 'bound':
      return [['const registry = ', made, ';'], 'const register = registry.register.bind(registry);'];
    case 'helper':
      return [['const registry = ', made, ';'], 'function register(target, held, token) {\nregistry.register(target, held, token);\n}'];
    case 'addCleanup':
      return [language === 'cjs' ? 'const { addCleanup } = require(\'reclaim\');' : 'import { addCleanup } from \'reclaim\';', ['const release = ', callback, ';']];
    case 'inner':
      return ['const pinned = new Set();', ['const release = ', callback, ';']];
  }
}

/** It is given a list with what is held, since it refuses all but objects. */
export function isGcHook(form: RegistryForm): boolean {
  return form === 'gc-hook' || form === 'renamed gc-hook';
}
