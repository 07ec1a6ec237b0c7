import { at, certain, run, source, TYPESCRIPT } from './tester.ts';

run('suggestions that do what the called function does', {
  valid: [],
  invalid: [
    {
      name: 'a closure that only calls a method, which also drops the registration',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Socket {
          #native;
          constructor(native) {
            this.#native = native;
            registry.register(this, () => this.close(), this);
          }
          close() {
            registry.unregister(this);
            this.#native.release();
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 35, 6, 39),
          suggestions: [
            {
              messageId: 'inlineCall',
              data: { name: 'close', text: 'makeCleanup(this.#native)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (native) => () => {
                  native.release();
                };

                export class Socket {
                  #native;
                  constructor(native) {
                    this.#native = native;
                    registry.register(this, makeCleanup(this.#native), this);
                  }
                  close() {
                    registry.unregister(this);
                    this.#native.release();
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a bound method',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Pipe {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, this.close.bind(this));
          }
          close() { closeSync(this.fd); }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds the result of `this.close.bind`, (2) which is bound to it (line 5): that is `this`', 'Cut (2): bind only what the function reads, not `this`'),
          ...at(5, 45, 5, 49),
          suggestions: [
            {
              messageId: 'inlineCall',
              data: { name: 'close', text: 'makeCleanup(this.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => { closeSync(fd); };

                export class Pipe {
                  constructor(fd) {
                    this.fd = fd;
                    registry.register(this, makeCleanup(this.fd));
                  }
                  close() { closeSync(this.fd); }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a function of the module that gets the object',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const release = (file) => closeSync(file.fd);
        export function open(fd) {
          const file = { fd };
          registry.register(file, () => release(file));
          return file;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('file', '(1) the registry holds this closure, (2) which uses `file`', 'Cut (2): copy what the closure needs of `file` before, and use the copy'),
          ...at(5, 41, 5, 45),
          suggestions: [
            {
              messageId: 'inlineCall',
              data: { name: 'release', text: 'makeCleanup(file.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const release = (file) => closeSync(file.fd);
                const makeCleanup = (fd) => () => closeSync(fd);

                export function open(fd) {
                  const file = { fd };
                  registry.register(file, makeCleanup(file.fd));
                  return file;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'no suggestion where another method writes the flag',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Pipe {
          constructor(fd) {
            this.fd = fd;
            this.isClosed = false;
            registry.register(this, () => this.close());
          }
          end() { this.isClosed = true; }
          close() {
            if (this.isClosed) return;
            this.isClosed = true;
            closeSync(this.fd);
          }
        }
      `,
      errors: [{ messageId: 'keepsTarget', data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'), ...at(6, 35, 6, 39) }],
    },
    {
      name: 'a method that writes to its object calls the registration off',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Pipe {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, () => this.close());
          }
          close() {
            closeSync(this.fd);
            this.fd = -1;
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget', data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'), ...at(5, 35, 5, 39),
          suggestions: [
            {
              messageId: 'inlineCall',
              data: { name: 'close', text: 'makeCleanup(this.fd)' },
              output: source`
              const registry = new FinalizationRegistry((close) => close());
              const makeCleanup = (fd) => () => {
                closeSync(fd);
                fd = -1;
              };

              export class Pipe {
                constructor(fd) {
                  this.fd = fd;
                  registry.register(this, makeCleanup(this.fd), this);
                }
                close() {
                  registry.unregister(this);
                  closeSync(this.fd);
                  this.fd = -1;
                }
              }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'no suggestion where the property is written only after the registration',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Pipe {
          constructor(fd) {
            registry.register(this, () => this.close());
            this.fd = fd;
          }
          close() { closeSync(this.fd); }
        }
      `,
      errors: [{ messageId: 'keepsTarget', data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'), ...at(4, 35, 4, 39) }],
    },
    {
      name: 'the parameter has the type that the field is declared with',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<() => void>((close) => close());
        export class Pipe {
          constructor(private readonly fd: number) {
            registry.register(this, () => this.close());
          }
          close(): void { closeSync(this.fd); }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(4, 35, 4, 39),
          suggestions: [
            {
              messageId: 'inlineCall',
              data: { name: 'close', text: 'makeCleanup(this.fd)' },
              output: source`
                const registry = new FinalizationRegistry<() => void>((close) => close());
                const makeCleanup = (fd: number) => () => { closeSync(fd); };

                export class Pipe {
                  constructor(private readonly fd: number) {
                    registry.register(this, makeCleanup(this.fd));
                  }
                  close(): void { closeSync(this.fd); }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'no suggestion where an interval keeps the object as well',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Session {
          constructor() {
            this.timer = setInterval(() => this.tick(), 1000);
            registry.register(this, () => clearInterval(this.timer));
          }
          tick() {}
        }
      `,
      errors: [{ messageId: 'keepsTarget', data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'), ...at(5, 49, 5, 53) }],
    },
  ],
});
