/** Registrations: how a program gets at what registers, and the call itself. */
import type { Language, RegistryForm } from '../model.ts';
import type { Code } from './code.ts';

/** `token` is empty or begins with a comma. */
export function registerCode(form: RegistryForm, target: Code, held: Code, token: Code): Code {
  switch (form) {
    case 'call':
      return ['registry.register.call(registry, ', target, ', ', held, token, ');'];
    case 'Reflect.apply':
      return ['Reflect.apply(registry.register, registry, [', target, ', ', held, token, ']);'];
    case 'addCleanup':
      return held === 'Boolean' ? ['addCleanup(', target, ', Boolean);'] : ['addCleanup(', target, ', release, ', held, ');'];
    default:
      return [`${registrarOf(form)}(`, target, ', ', held, token, ');'];
  }
}

function registrarOf(form: Exclude<RegistryForm, 'call' | 'Reflect.apply' | 'addCleanup'>): string {
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
      return 'register';
  }
}

/** What stands at the beginning of the module. */
export function registryCode(form: RegistryForm, callback: Code, language: Language): Code[] {
  const made: Code = ['new FinalizationRegistry(', callback, ')'];
  switch (form) {
    case 'const':
    case 'call':
    case 'Reflect.apply':
      return [['const registry = ', made, ';']];
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
