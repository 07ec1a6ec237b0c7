import { at, run, source, TYPESCRIPT } from './tester.ts';

const RULE = 'no-mismatched-token';

run('a token that is the right one, or may be', {
  valid: [
    {
      name: 'the target is its own token',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const open = (file, fd) => { registry.register(file, fd, file); return () => registry.unregister(file); };
      `,
    },
    {
      name: 'the token is a field',
      code: source`
        export class File {
          static #registry = new FinalizationRegistry((fd) => close(fd));
          #token = {};
          constructor(fd) { File.#registry.register(this, fd, this.#token); }
          close() { File.#registry.unregister(this.#token); }
        }
      `,
    },
    {
      name: 'the token comes from a parameter',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const track = (file, fd) => { const token = {}; registry.register(file, fd, token); return token; };
        export const untrack = (token) => registry.unregister(token);
      `,
    },
    {
      name: 'the token comes from a map that it was put into',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        const tokens = new Map();
        export const track = (file, fd) => { const token = {}; tokens.set(fd, token); registry.register(file, fd, token); };
        export const untrack = (fd) => registry.unregister(tokens.get(fd));
      `,
    },
    {
      name: 'a base class registers what its subclass unregisters',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        class Resource { constructor(fd) { registry.register(this, fd, this); } }
        export class File extends Resource { close() { registry.unregister(this); } }
      `,
    },
    {
      name: 'a helper registers what it is given',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        const track = (target, fd, token) => registry.register(target, fd, token);
        export class File { constructor(fd) { track(this, fd, this); } close() { registry.unregister(this); } }
      `,
    },
    {
      name: 'glue code makes the object around a raw pointer',
      code: source`
        const WrapperFinalization = typeof FinalizationRegistry === 'undefined'
          ? { register: () => {}, unregister: () => {} }
          : new FinalizationRegistry((ptr) => wasm.__wbg_wrapper_free(ptr >>> 0, 1));
        export class Wrapper {
          static __wrap(ptr) {
            const obj = Object.create(Wrapper.prototype);
            obj.__wbg_ptr = ptr;
            WrapperFinalization.register(obj, obj.__wbg_ptr, obj);
            return obj;
          }
          free() { WrapperFinalization.unregister(this); }
        }
      `,
    },
    {
      name: 'one of several registrations has the token',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export class File {
          constructor(fd, log) { registry.register(this, fd, this); registry.register(this, log); }
          close() { registry.unregister(this); }
        }
      `,
    },
  ],
  invalid: [],
}, RULE);

run('a registry that others may register with', {
  valid: [
    {
      name: 'an exported variable',
      code: source`
        export const registry = new FinalizationRegistry((fd) => close(fd));
        export class File { constructor(fd) { registry.register(this, fd); } close() { registry.unregister(this); } }
      `,
    },
    {
      name: 'a variable that is exported further down',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export class File { constructor(fd) { registry.register(this, fd); } close() { registry.unregister(this); } }
        export { registry };
      `,
    },
    {
      name: 'a public field',
      code: source`
        export class Pool {
          registry = new FinalizationRegistry((fd) => close(fd));
          add(file, fd) { this.registry.register(file, fd); }
          remove(file) { this.registry.unregister(file); }
        }
      `,
    },
    {
      name: 'a variable of a script',
      code: source`
        var registry = new FinalizationRegistry((fd) => close(fd));
        function track(file, fd) { registry.register(file, fd); }
        function untrack(file) { registry.unregister(file); }
      `,
      languageOptions: { sourceType: 'script' },
    },
    {
      name: 'a registry that is handed to somebody',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        share(registry);
        export class File { constructor(fd) { registry.register(this, fd); } close() { registry.unregister(this); } }
      `,
    },
    {
      name: 'a method that is handed to somebody',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const register = registry.register.bind(registry);
        export class File { constructor(fd) { registry.register(this, fd); } close() { registry.unregister(this); } }
      `,
    },
    {
      name: 'a registry of a class of its own',
      code: source`
        class Registry extends FinalizationRegistry { register(target, held) { super.register(target, held, target); } }
        const registry = new Registry((fd) => close(fd));
        export class File { constructor(fd) { registry.register(this, fd); } close() { registry.unregister(this); } }
      `,
    },
    {
      name: 'nothing registers in this file',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const stop = (file) => registry.unregister(file);
      `,
    },
    {
      name: 'an unregister that is no registry’s',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export class File { constructor(fd, bus) { registry.register(this, fd); bus.unregister(this); } }
      `,
    },
  ],
  invalid: [],
}, RULE);

run('a token that no registration has', {
  valid: [],
  invalid: [
    {
      name: 'the registration has none',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export class File {
          constructor(fd) { registry.register(this, fd); }
          close() { registry.unregister(this); }
        }
      `,
      errors: [
        {
          messageId: 'noToken',
          data: { registry: 'registry', token: 'this', line: '3' },
          ...at(4, 33, 4, 37),
          suggestions: [
            {
              messageId: 'addToken',
              data: { token: 'this' },
              output: source`
                const registry = new FinalizationRegistry((fd) => close(fd));
                export class File {
                  constructor(fd) { registry.register(this, fd, this); }
                  close() { registry.unregister(this); }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the variable that was registered',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export function lend(file, fd) {
          registry.register(file, fd);
          return () => registry.unregister(file);
        }
      `,
      errors: [
        {
          messageId: 'noToken',
          data: { registry: 'registry', token: 'file', line: '3' },
          ...at(4, 36, 4, 40),
          suggestions: [
            {
              messageId: 'addToken',
              data: { token: 'file' },
              output: source`
                const registry = new FinalizationRegistry((fd) => close(fd));
                export function lend(file, fd) {
                  registry.register(file, fd, file);
                  return () => registry.unregister(file);
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the object instead of the token that it has in a field',
      code: source`
        export class File {
          static #registry = new FinalizationRegistry((fd) => close(fd));
          #token = {};
          constructor(fd) { File.#registry.register(this, fd, this.#token); }
          close() { File.#registry.unregister(this); }
        }
      `,
      errors: [
        {
          messageId: 'otherToken',
          data: { registry: 'File.#registry', token: 'this', line: '4', used: 'this.#token' },
          ...at(5, 39, 5, 43),
          suggestions: [
            {
              messageId: 'useToken',
              data: { token: 'this.#token' },
              output: source`
                export class File {
                  static #registry = new FinalizationRegistry((fd) => close(fd));
                  #token = {};
                  constructor(fd) { File.#registry.register(this, fd, this.#token); }
                  close() { File.#registry.unregister(this.#token); }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a parameter where no registration has any token',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const track = (file, fd) => registry.register(file, fd);
        export const untrack = (file) => registry.unregister(file);
      `,
      errors: [{ messageId: 'noToken', data: { registry: 'registry', token: 'file', line: '2' }, ...at(3, 54, 3, 58) }],
    },
    {
      name: 'a new object',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const track = (file, fd) => registry.register(file, fd, { fd });
        export const untrack = (fd) => registry.unregister({ fd });
      `,
      errors: [{ messageId: 'otherToken', data: { registry: 'registry', token: '{…}', line: '2', used: '{…}' }, ...at(3, 52, 3, 58) }],
    },
    {
      name: 'undefined is no token',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export const track = (file, fd) => registry.register(file, fd, undefined);
        export const untrack = (file) => registry.unregister(file);
      `,
      errors: [{ messageId: 'noToken', data: { registry: 'registry', token: 'file', line: '2' }, ...at(3, 54, 3, 58) }],
    },
    {
      name: 'the token is known to another registry: there is no suggestion, for it is the receiver that is wrong',
      code: source`
        const files = new FinalizationRegistry((fd) => close(fd));
        const sizes = new FinalizationRegistry((fd) => forget(fd));
        export class File {
          constructor(fd) { files.register(this, fd, this); sizes.register(this, fd); }
          close() { sizes.unregister(this); }
        }
      `,
      errors: [{ messageId: 'noToken', data: { registry: 'sizes', token: 'this', line: '4' }, ...at(5, 30, 5, 34) }],
    },
    {
      name: 'a registry in a private field of TypeScript',
      languageOptions: TYPESCRIPT,
      code: source`
        export class Pool {
          private registry = new FinalizationRegistry((fd: number) => close(fd));
          add(file: object, fd: number) { this.registry.register(file, fd); }
          remove(file: object) { this.registry.unregister(file); }
        }
      `,
      errors: [{ messageId: 'noToken', data: { registry: 'this.registry', token: 'file', line: '3' }, ...at(4, 51, 4, 55) }],
    },
    {
      name: 'the instance of another class',
      code: source`
        const registry = new FinalizationRegistry((fd) => close(fd));
        export class File { constructor(fd) { registry.register(this, fd, this); } }
        export class Socket { close() { registry.unregister(this); } }
      `,
      errors: [{ messageId: 'otherToken', data: { registry: 'registry', token: 'this', line: '2', used: 'this' }, ...at(3, 53, 3, 57) }],
    },
  ],
}, RULE);
