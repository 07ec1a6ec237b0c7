import { describe } from 'vitest';
import { at, run as runRule, source, TYPESCRIPT } from './tester.ts';

const run = (title: string, tests: Parameters<typeof runRule>[1]): void => runRule(title, tests, 'no-collectable-registry');

describe('no-collectable-registry', () => {
  run('reports a registry of the module that is gone with it', {
    valid: [
      {
        code: source`
          const registry = new FinalizationRegistry(free);
          registry.register(tab, 1);
          export const drop = (token) => registry.unregister(token);
        `,
      },
      {
        code: source`
          export const registry = new FinalizationRegistry(free);
          registry.register(tab, 1);
        `,
      },
      {
        code: source`
          const registry = new FinalizationRegistry(free);
          registry.register(tab, 1);
          export { registry as default };
        `,
      },
      {
        code: source`
          const registry = new FinalizationRegistry(free);
          keep(registry).register(tab, 1);
        `,
      },
      // While the module waits, the registry is there.
      {
        code: source`
          const registry = new FinalizationRegistry(free);
          registry.register(tab, 1);
          await idle();
        `,
      },
      // The variables of a script stay.
      {
        code: source`
          const registry = new FinalizationRegistry(free);
          registry.register(tab, 1);
        `,
        languageOptions: { sourceType: 'script' },
      },
    ],
    invalid: [
      {
        code: source`
          const registry = new FinalizationRegistry(free);
          for (const tab of tabs) registry.register(tab, tab.id);
        `,
        errors: [{ messageId: 'keptByModule', data: { target: 'tab', name: 'registry', line: '1' }, ...at(1, 18, 1, 42) }],
      },
    ],
  });

  run('reports a registry that nothing keeps', {
    valid: [],
    invalid: [
      {
        code: source`
          class Texture {
            constructor(handle) {
              new FinalizationRegistry((held) => free(held)).register(this, handle);
            }
          }
        `,
        errors: [
          {
            messageId: 'keptByNothing',
            data: { target: 'this' },
            ...at(3, 5, 3, 29),
            suggestions: [
              {
                messageId: 'moveRegistry',
                data: { name: 'registry' },
                output: source`
                  const registry = new FinalizationRegistry((held) => free(held));

                  class Texture {
                    constructor(handle) {
                      registry.register(this, handle);
                    }
                  }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          function track(target, native) {
            new FinalizationRegistry(() => native.free()).register(target, 0);
          }
        `,
        errors: [{ messageId: 'keptByNothing', data: { target: 'target' }, ...at(2, 3, 2, 27) }],
      },
    ],
  });

  run('reports a registry that only a local variable holds', {
    valid: [],
    invalid: [
      {
        code: source`
          function open(path) {
            const registry = new FinalizationRegistry((fd) => close(fd));
            const file = { path };
            registry.register(file, 3);
            return file;
          }
        `,
        errors: [
          {
            messageId: 'keptByVariable',
            data: { target: 'file', name: 'registry', scope: '`open`', line: '2' },
            ...at(2, 20, 2, 44),
            suggestions: [
              {
                messageId: 'moveRegistry',
                data: { name: 'registry' },
                output: source`
                  const registry = new FinalizationRegistry((fd) => close(fd));

                  function open(path) {
                    const file = { path };
                    registry.register(file, 3);
                    return file;
                  }
                `,
              },
            ],
          },
        ],
      },
      {
        // The name is taken in another function, so the variable stays and gets the registry of the module.
        code: source`
          function open(file) {
            const registry = new FinalizationRegistry((fd) => close(fd));
            registry.register(file, 3);
          }
          function other(registry) { return registry.size; }
        `,
        errors: [
          {
            messageId: 'keptByVariable',
            data: { target: 'file', name: 'registry', scope: '`open`', line: '2' },
            ...at(2, 20, 2, 44),
            suggestions: [
              {
                messageId: 'moveRegistry',
                data: { name: 'cleanups' },
                output: source`
                  const cleanups = new FinalizationRegistry((fd) => close(fd));

                  function open(file) {
                    const registry = cleanups;
                    registry.register(file, 3);
                  }
                  function other(registry) { return registry.size; }
                `,
              },
            ],
          },
        ],
      },
      {
        // Kept by its own callback alone.
        code: source`
          const track = (target, id) => {
            let registry;
            registry = new FinalizationRegistry((held) => { registry.unregister(held); });
            registry.register(target, id, id);
          };
        `,
        errors: [{ messageId: 'keptByVariable', data: { target: 'target', name: 'registry', scope: '`track`', line: '3' }, ...at(3, 14, 3, 38) }],
      },
      {
        // A registry of the module would keep the target: no suggestion.
        code: source`
          function open(file) {
            const registry = new FinalizationRegistry((held) => held());
            registry.register(file, () => file.close());
          }
        `,
        errors: [{ messageId: 'keptByVariable', data: { target: 'file', name: 'registry', scope: '`open`', line: '2' }, ...at(2, 20, 2, 44) }],
      },
      {
        // One report for one registry.
        code: source`
          class Pair {
            constructor(a, b) {
              const registry = new FinalizationRegistry(drop);
              registry.register(a, 1);
              registry.register(b, 2);
            }
          }
          function drop(id) { remove(id); }
        `,
        errors: [
          {
            messageId: 'keptByVariable',
            data: { target: 'a', name: 'registry', scope: 'the constructor of `Pair`', line: '3' },
            ...at(3, 22, 3, 46),
            suggestions: [
              {
                messageId: 'moveRegistry',
                data: { name: 'registry' },
                output: source`
                  const registry = new FinalizationRegistry(drop);

                  class Pair {
                    constructor(a, b) {
                      registry.register(a, 1);
                      registry.register(b, 2);
                    }
                  }
                  function drop(id) { remove(id); }
                `,
              },
            ],
          },
        ],
      },
    ],
  });

  run('reports a registry that only its own target holds', {
    valid: [],
    invalid: [
      {
        code: source`
          class Texture {
            #registry = new FinalizationRegistry((held) => free(held));
            constructor(handle) {
              this.#registry.register(this, handle);
            }
          }
        `,
        errors: [
          {
            messageId: 'keptByTarget',
            data: { target: 'this', field: 'this.#registry', line: '2' },
            ...at(2, 15, 2, 39),
            suggestions: [
              {
                messageId: 'moveRegistry',
                data: { name: 'registry' },
                output: source`
                  const registry = new FinalizationRegistry((held) => free(held));

                  class Texture {
                    #registry = registry;
                    constructor(handle) {
                      this.#registry.register(this, handle);
                    }
                  }
                `,
              },
            ],
          },
        ],
      },
      {
        code: source`
          function watch(node: object): void {
            const held: { registry?: FinalizationRegistry<number> } = {};
            held.registry = new FinalizationRegistry<number>((id) => drop(id));
            held.registry.register(held, 1);
          }
        `,
        languageOptions: TYPESCRIPT,
        errors: [{ messageId: 'keptByTarget', data: { target: 'held', field: 'held.registry', line: '3' }, ...at(3, 19, 3, 43) }],
      },
    ],
  });

  run('is silent where something may keep the registry', {
    valid: [
      { name: 'module level', code: 'const registry = new FinalizationRegistry(drop); export const track = (x) => registry.register(x, 1);' },
      { name: 'returned', code: 'function make(x) { const registry = new FinalizationRegistry(drop); registry.register(x, 1); return registry; }' },
      { name: 'returned in a closure', code: 'function make() { const registry = new FinalizationRegistry(drop); return (x) => registry.register(x, 1); }' },
      { name: 'passed on', code: 'function make(x) { const registry = new FinalizationRegistry(drop); registry.register(x, 1); keep(registry); }' },
      { name: 'in a record', code: 'function make(x) { const registry = new FinalizationRegistry(drop); registry.register(x, 1); return { registry }; }' },
      { name: 'lazily made', code: 'let registry; export function track(x) { registry ??= new FinalizationRegistry(drop); registry.register(x, 1); }' },
      { name: 'in a lazily filled map', code: 'const all = new Map(); export function track(k, x) { let r = all.get(k); if (!r) all.set(k, r = new FinalizationRegistry(drop)); r.register(x, 1); }' },
      { name: 'a static field', code: 'class A { static #registry = new FinalizationRegistry(drop); constructor() { A.#registry.register(this, 1); } }' },
      { name: 'a field of another object', code: 'class Pool { #registry = new FinalizationRegistry(drop); add(x) { this.#registry.register(x, 1); } }' },
      { name: 'a field of the target, and other targets too', code: 'class Pool { #registry = new FinalizationRegistry(drop); constructor(x) { this.#registry.register(this, 1); this.#registry.register(x, 2); } }' },
      { name: 'an async function that waits', code: 'async function main(x) { const registry = new FinalizationRegistry(drop); registry.register(x, 1); await serve(); }' },
      { name: 'named by its callback, in a scope that another closure keeps', code: 'function make(x) { const registry = new FinalizationRegistry((id) => registry.unregister(id)); registry.register(x, 1, x); return () => 1; }' },
      { name: 'a direct eval in its scope', code: 'function make(x, code) { const registry = new FinalizationRegistry(drop); registry.register(x, 1); return () => eval(code); }' },
      { name: 'collected by hand while it is on the stack', code: 'function check() { const registry = new FinalizationRegistry(drop); registry.register({}, 1); gc(); }' },
      { name: 'another thing with a register', code: 'function make(x) { const registry = new Registry(drop); registry.register(x, 1); }' },
    ],
    invalid: [],
  });
});
