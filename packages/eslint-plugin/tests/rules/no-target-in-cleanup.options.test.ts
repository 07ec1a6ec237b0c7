import { at, certain, possible, run, source } from './tester.ts';

run('options', {
  valid: [
    {
      name: 'without the option, a conditional store',
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd, debug) {
          const conn = { fd };
          const held = { fd };
          if (debug) held.owner = conn;
          registry.register(conn, held);
          return conn;
        }
      `,
    },
    {
      name: 'possible: false, a call of another module',
      options: [{ possible: false }],
      code: source`
        import { wrap } from './wrap.js';
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, wrap(conn));
          return conn;
        }
      `,
    },
  ],
  invalid: [
    {
      name: 'possible: a conditional store',
      options: [{ possible: true }],
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd, debug) {
          const conn = { fd };
          const held = { fd };
          if (debug) held.owner = conn;
          registry.register(conn, held);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'mayKeepTarget',
          data: possible('conn', 'If line 5 runs', '(1) the registry holds `held`, (2) which keeps `owner` (line 5): that is `conn`', 'Cut (2): hold what is needed of it, without `owner`'),
          ...at(5, 27, 5, 31),
        },
      ],
    },
    {
      name: 'exhaustive: one sentence about a helper, however many ways lead to it (bindings of Emscripten)',
      options: [{ exhaustive: true }],
      code: source`
        let registry;
        export let attach = (handle) => {
          registry = new FinalizationRegistry((held) => { held.state.count--; });
          attach = (handle) => {
            registry.register(handle, { state: handle.state }, handle);
            return handle;
          };
          return attach(handle);
        };
      `,
      errors: [
        {
          messageId: 'mayKeepTarget',
          data: possible('handle', 'If `state`, which is set outside this file, leads back', '(1) the registry holds this record, (2) which keeps `state` (line 5), (3) which may lead back (line 5): that is `handle`', 'Cut (3): hold what is needed of it, not what leads to `handle`'),
          ...at(5, 40, 5, 52),
        },
      ],
    },
    {
      name: 'possible: a call of another module',
      options: [{ possible: true }],
      code: source`
        import { wrap } from './wrap.js';
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, wrap(conn));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'mayKeepTarget',
          data: possible('conn', 'If `wrap`, which is not in this file, keeps what it is given', '(1) the registry holds the result of `wrap`, (2) which comes from `wrap`, which got it (line 5): that is `conn`', 'Cut (2): hold what is needed of it, not what leads to `conn`'),
          ...at(5, 32, 5, 36),
        },
      ],
    },
    {
      name: 'possible: certain findings stay what they are',
      options: [{ possible: true }],
      code: source`
        const registry = new FinalizationRegistry((close) => close());
        export function open(fd) {
          const conn = { fd };
          registry.register(conn, conn.constructor === Object ? () => conn : () => conn);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this held value, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 76, 4, 80),
        },
      ],
    },
  ],
});
