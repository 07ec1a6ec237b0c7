import { at, certain, run, source } from './tester.ts';

run('what else reaches the target', {
  valid: [],
  invalid: [
    {
      name: 'the held value is a record with the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, { fd, owner: conn });
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this record, (2) which keeps `owner` (line 4): that is `conn`', 'Cut (2): hold the record without `owner`'),
          ...at(4, 40, 4, 44),
        },
      ],
    },
    {
      name: 'the held value is a list with the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, [fd, conn]);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this list, (2) which keeps `[1]` (line 4): that is `conn`', 'Cut (2): hold the list without `[1]`'),
          ...at(4, 32, 4, 36),
        },
      ],
    },
    {
      name: 'the target is stored into the held record later',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          const held = { fd };
          registry.register(conn, held);
          held.owner = conn;
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `held`, (2) which keeps `owner` (line 6): that is `conn`', 'Cut (2): hold what is needed of it, without `owner`'),
          ...at(6, 16, 6, 20),
        },
      ],
    },
    {
      name: 'the target is pushed to a held list',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          const held = [fd];
          held.push(conn);
          registry.register(conn, held);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `held`, (2) which contains it (line 5): that is `conn`', 'Cut (2): hold it without `conn`'),
          ...at(5, 13, 5, 17),
        },
      ],
    },
    {
      name: 'the held value is a Map with the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, new Map([['conn', conn]]));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this held value, (2) which contains it (line 4): that is `conn`', 'Cut (2): hold it without `conn`'),
          ...at(4, 45, 4, 49),
        },
      ],
    },
    {
      name: 'a WeakMap of the module leads from the held value to the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const ownerOf = new WeakMap();
        export function open(fd) {
          const conn = { fd };
          const held = { fd };
          ownerOf.set(held, conn);
          registry.register(conn, held);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `held`, (2) which leads to the value of the WeakMap `ownerOf` (line 6): that is `conn`', 'Cut (2): hold something else than the key, or take the entry out'),
          ...at(6, 21, 6, 25),
        },
      ],
    },
    {
      name: 'the held value is a Proxy of the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, new Proxy(conn, {}));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this held value, (2) which keeps what `new Proxy` was given (line 4): that is `conn`', 'Cut (2): hold what is needed of it, not what leads to `conn`'),
          ...at(4, 37, 4, 41),
        },
      ],
    },
    {
      name: 'the held emitter has a listener that uses the target',
      code: source`
        import { EventEmitter } from 'node:events';
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          const events = new EventEmitter();
          events.on('drain', () => conn.fd);
          registry.register(conn, events);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds `events`, (2) which got a listener (line 6), (3) which uses `conn`', 'Cut (3): copy what the closure needs of `conn` before, and use the copy'),
          ...at(6, 28, 6, 32),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCallback', call: 'makeCallback(conn.fd)' },
              output: source`
                import { EventEmitter } from 'node:events';
                const registry = new FinalizationRegistry((close) => close());
                const makeCallback = (fd) => () => fd;

                export function open(fd) {
                  const conn = { fd };
                  const events = new EventEmitter();
                  events.on('drain', makeCallback(conn.fd));
                  registry.register(conn, events);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a function of the file returns a closure over the target',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        const makeCleanup = (conn) => () => close(conn.fd);
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, makeCleanup(conn));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds the result of `makeCleanup`, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(2, 43, 2, 47),
          suggestions: [
            {
              messageId: 'passLess',
              data: { name: 'makeCleanup', text: '{ fd: conn.fd }' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                const makeCleanup = (conn) => () => close(conn.fd);
                export function open(fd) {
                  const conn = { fd };
                  registry.register(conn, makeCleanup({ fd: conn.fd }));
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a helper of the file forwards to the registration',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        function onGone(object, cleanup) {
          registry.register(object, cleanup, object);
        }
        export function open(fd) {
          const conn = { fd };
          onGone(conn, () => close(conn.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(7, 28, 7, 32),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const registry = new FinalizationRegistry((close) => close());
                function onGone(object, cleanup) {
                  registry.register(object, cleanup, object);
                }
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd) {
                  const conn = { fd };
                  onGone(conn, makeCleanup(conn.fd));
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
