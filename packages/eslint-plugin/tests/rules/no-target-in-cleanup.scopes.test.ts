import { at, certain, run, source } from './tester.ts';

run('what lives in the scopes that the held side keeps', {
  valid: [],
  invalid: [
    {
      name: 'a sibling that is never called uses the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          conn.onData = (chunk) => conn.fd + chunk;
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `onData` (line 4) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(5, 27, 5, 33),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  conn.onData = (chunk) => conn.fd + chunk;
                  registry.register(conn, makeCleanup(fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the cleanup names nothing of its scope at all',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd, flush: () => conn.fd };
          registry.register(conn, () => console.log('a connection was lost'));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `flush` (line 3) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(4, 27, 4, 33),
          suggestions: [
            {
              messageId: 'moveToModule',
              data: { name: 'cleanup' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const cleanup = () => console.log('a connection was lost');

                export function open(fd) {
                  const conn = { fd, flush: () => conn.fd };
                  registry.register(conn, cleanup);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a dead branch uses the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          if (false) {
            setTimeout(() => conn.fd);
          }
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because a function at line 5 uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(7, 27, 7, 33),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  if (false) {
                    setTimeout(() => conn.fd);
                  }
                  registry.register(conn, makeCleanup(fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'another arrow of the constructor uses this',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Room {
          constructor(id, bus) {
            this.leave = () => this.members.clear();
            registry.register(this, () => bus.drop(id), this);
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('this', '(1) the registry holds this closure, (2) which keeps the scope of `Room` (line 3), where `this` lives because `leave` (line 4) uses it', 'Cut (2): make the closure outside of `Room`, and pass it only what it needs'),
          ...at(5, 29, 5, 35),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(bus, id)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (bus, id) => () => bus.drop(id);

                export class Room {
                  constructor(id, bus) {
                    this.leave = () => this.members.clear();
                    registry.register(this, makeCleanup(bus, id), this);
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the target lives in an outer function',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd, size: () => conn.fd };
          function arm(handle) {
            registry.register(conn, () => close(handle));
          }
          arm(fd);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because `size` (line 3) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(5, 29, 5, 35),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(handle)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (handle) => () => close(handle);

                export function open(fd) {
                  const conn = { fd, size: () => conn.fd };
                  function arm(handle) {
                    registry.register(conn, makeCleanup(handle));
                  }
                  arm(fd);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the target is the variable of a loop',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function openAll(descriptors) {
          for (const fd of descriptors) {
            const conn = { fd, size: () => conn.fd };
            registry.register(conn, () => close(fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of the block at line 3, where `conn` lives because `size` (line 4) uses it', 'Cut (2): make the closure outside of the block at line 3, and pass it only what it needs'),
          ...at(5, 29, 5, 35),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => close(fd);

                export function openAll(descriptors) {
                  for (const fd of descriptors) {
                    const conn = { fd, size: () => conn.fd };
                    registry.register(conn, makeCleanup(fd));
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a direct eval could name the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(path, source) {
          const fd = openFile(path);
          const conn = { fd };
          conn.run = () => eval(source);
          registry.register(conn, () => close(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds this closure, (2) which keeps the scope of `open` (line 2), where `conn` lives because the direct `eval` (line 5) may name anything', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(6, 27, 6, 33),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (fd) => () => close(fd);

                export function open(path, source) {
                  const fd = openFile(path);
                  const conn = { fd };
                  conn.run = () => eval(source);
                  registry.register(conn, makeCleanup(fd));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the target is what was caught, which V8 alone stores',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function attempt(job, ticket) {
          try {
            job();
          } catch (error) {
            registry.register(error, () => drop(ticket));
            throw error;
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('error', '(1) the registry holds this closure, (2) which keeps the scope of the catch clause (line 5), where `error` lives because a closure written inside a catch clause keeps what was caught', 'Cut (2): make the closure outside of the catch clause, and pass it only what it needs', ' In V8 (Node, Deno, Chromium); other engines keep less.'),
          ...at(6, 30, 6, 36),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(ticket)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (ticket) => () => drop(ticket);

                export function attempt(job, ticket) {
                  try {
                    job();
                  } catch (error) {
                    registry.register(error, makeCleanup(ticket));
                    throw error;
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a field of the class uses this beside the field that is held',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export class Panel {
          hooks = { close: () => console.log('closed') };
          resize = () => this.width;
          constructor() {
            registry.register(this, this.hooks);
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('this', '(1) the registry holds `this.hooks`, (2) which keeps `close` (line 3), (3) which keeps the scope of `hooks` (line 3), where `this` lives because `resize` (line 4) uses it', 'Cut (3): make the closure outside of `hooks`, and pass it only what it needs', ' In V8 (Node, Deno, Chromium) and JavaScriptCore (Bun, Safari); other engines keep less.'),
          ...at(3, 20, 3, 26),
          suggestions: [
            {
              messageId: 'moveToModule',
              data: { name: 'cleanup' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const cleanup = () => console.log('closed');

                export class Panel {
                  hooks = { close: cleanup };
                  resize = () => this.width;
                  constructor() {
                    registry.register(this, this.hooks);
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a factory in the scope of the target does not help',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd, size: () => conn.fd };
          const closer = (handle) => () => close(handle);
          registry.register(conn, closer(fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('conn', '(1) the registry holds the result of `closer`, (2) which keeps the scope of `open` (line 2), where `conn` lives because `size` (line 3) uses it', 'Cut (2): make the closure outside of `open`, and pass it only what it needs'),
          ...at(4, 30, 4, 36),
        },
      ],
    },
  ],
});
