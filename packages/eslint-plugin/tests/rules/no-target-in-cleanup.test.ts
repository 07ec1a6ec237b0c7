import { at, certain, run, source } from './tester.ts';

run('what the held side names', {
  valid: [],
  invalid: [
    {
      name: 'the cleanup names the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => close(conn.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 39, 4, 43),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, makeCleanup(conn.fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup uses this of the constructor that registers this',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Texture {
          #handle;
          constructor(gl, handle) {
            this.#handle = handle;
            registry.register(this, () => gl.deleteTexture(this.#handle), this);
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(6, 52, 6, 56),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(gl, this.#handle)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (gl, handle) => () => gl.deleteTexture(handle);

                export class Texture {
                  #handle;
                  constructor(gl, handle) {
                    this.#handle = handle;
                    registry.register(this, makeCleanup(gl, this.#handle), this);
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup names an alias of this',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function Socket(fd) {
          const self = this;
          self.fd = fd;
          registry.register(this, function () {
            close(self.fd);
          });
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `self`: that is `this`', 'Cut (2): copy what the closure needs of `self` before, and use the copy'),
          ...at(6, 11, 6, 15),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(self.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => function () {
                  close(fd);
                };

                export function Socket(fd) {
                  const self = this;
                  self.fd = fd;
                  registry.register(this, makeCleanup(self.fd));
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'only a function nested in the cleanup names the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, () => {
            queueMicrotask(() => close(conn.fd));
          });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 32, 5, 36),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => {
                  queueMicrotask(() => close(fd));
                };

                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, makeCleanup(conn.fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a default parameter of the cleanup names the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, (which = conn.fd) => close(which));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 36, 4, 40),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => (which = fd) => close(which);

                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, makeCleanup(conn.fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup uses arguments of the function that was given the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function track(conn) {
          registry.register(conn, () => close(arguments.length));
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `arguments`: that is `conn`', 'Cut (2): copy what the closure needs of `arguments` before'),
          ...at(3, 39, 3, 48),
        },
      ],
    },
    {
      name: 'the cleanup calls a method of the target, which does nothing',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Session {
          constructor() {
            registry.register(this, () => this.close());
          }
          close() {}
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
              data: { name: 'close', text: 'cleanup' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const cleanup = () => {};

                export class Session {
                  constructor() {
                    registry.register(this, cleanup);
                  }
                  close() {}
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup is a method bound to the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Session {
          constructor(fd) {
            this.fd = fd;
            registry.register(this, this.close.bind(this));
          }
          close() {
            return this.fd;
          }
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
                const makeCleanup = (fd) => () => {
                  return fd;
                };

                export class Session {
                  constructor(fd) {
                    this.fd = fd;
                    registry.register(this, makeCleanup(this.fd));
                  }
                  close() {
                    return this.fd;
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup is a function that ignores the target it is bound to',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const logged = () => log('gone');
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, logged.bind(conn));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds the result of `logged.bind`, (2) which is bound to it (line 5): that is `conn`', 'Cut (2): bind only what the function reads, not `conn`'),
          ...at(5, 39, 5, 43),
          suggestions: [
            {
              messageId: 'bindNull',
              data: { receiver: 'conn', name: 'logged' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const logged = () => log('gone');
                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, logged.bind(null));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup is a class field with an arrow',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Session {
          close = () => release(this.fd);
          constructor(fd) {
            this.fd = fd;
            registry.register(this, this.close);
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds `this.close`, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(3, 25, 3, 29),
          suggestions: [
            {
              messageId: 'inlineCall',
              data: { name: 'close', text: 'makeCleanup(this.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => release(fd);

                export class Session {
                  close = () => release(this.fd);
                  constructor(fd) {
                    this.fd = fd;
                    registry.register(this, makeCleanup(this.fd));
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup is a constant declared before',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          const release = () => close(conn.fd);
          registry.register(conn, release);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `release`, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 31, 4, 35),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeRelease', call: 'makeRelease(conn.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeRelease = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  const release = makeRelease(conn.fd);
                  registry.register(conn, release);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup stands in a record',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, { kind: 'conn', close: () => close(conn.fd) });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `close` (line 4), (3) which uses `conn`', 'Cut (3): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 62, 4, 66),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeClose', call: 'makeClose(conn.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeClose = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, { kind: 'conn', close: makeClose(conn.fd) });
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
  ],
});
