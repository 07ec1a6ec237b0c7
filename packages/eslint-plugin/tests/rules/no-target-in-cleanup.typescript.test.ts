import { at, certain, run, source, TYPESCRIPT } from './tester.ts';

run('TypeScript', {
  valid: [],
  invalid: [
    {
      name: 'assertions and non-null are seen through',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<() => void>((close) => close());
        export function open(fd: number) {
          const conn: { fd: number } | null = { fd };
          registry.register(conn as object, (() => close(conn!.fd)) satisfies () => void);
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(4, 50, 4, 54),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn!.fd)' },
              output: source`
                const registry = new FinalizationRegistry<() => void>((close) => close());
                const makeCleanup = (fd) => () => close(fd);

                export function open(fd: number) {
                  const conn: { fd: number } | null = { fd };
                  registry.register(conn as object, (makeCleanup(conn!.fd)) satisfies () => void);
                  return conn;
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'the registry is a typed parameter',
      languageOptions: TYPESCRIPT,
      code: source`
        export function track(registry: FinalizationRegistry<() => void>, fd: number) {
          const conn = { fd };
          registry.register(conn, () => close(conn.fd));
          return conn;
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(3, 39, 3, 43),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const makeCleanup = (fd) => () => close(fd);

                export function track(registry: FinalizationRegistry<() => void>, fd: number) {
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
      name: 'the registry is a typed property',
      languageOptions: TYPESCRIPT,
      code: source`
        export class Pool {
          constructor(private readonly registry: FinalizationRegistry<() => void>) {}
          add(fd: number) {
            const conn = { fd };
            this.registry.register(conn, () => close(conn.fd));
            return conn;
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('conn', '(1) the registry holds this closure, (2) which uses `conn`', 'Cut (2): copy what the closure needs of `conn` before, and use the copy'),
          ...at(5, 46, 5, 50),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(conn.fd)' },
              output: source`
                const makeCleanup = (fd) => () => close(fd);

                export class Pool {
                  constructor(private readonly registry: FinalizationRegistry<() => void>) {}
                  add(fd: number) {
                    const conn = { fd };
                    this.registry.register(conn, makeCleanup(conn.fd));
                    return conn;
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a factory takes the annotations that mean the same outside',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<() => void>((close) => close());
        interface Device { free(ptr: bigint): void }
        export class Buffer {
          readonly ptr: bigint;
          constructor(device: Device, ptr: bigint) {
            this.ptr = ptr;
            registry.register(this, () => device.free(this.ptr));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(7, 47, 7, 51),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(device, this.ptr)' },
              output: source`
                const registry = new FinalizationRegistry<() => void>((close) => close());
                interface Device { free(ptr: bigint): void }
                const makeCleanup = (device: Device, ptr: bigint) => () => device.free(ptr);

                export class Buffer {
                  readonly ptr: bigint;
                  constructor(device: Device, ptr: bigint) {
                    this.ptr = ptr;
                    registry.register(this, makeCleanup(device, this.ptr));
                  }
                }
              `,
            },
          ],
        },
      ],
    },
    {
      name: 'a parameter property is a field',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<() => void>((close) => close());
        export class Watch {
          constructor(private readonly fd: number) {
            registry.register(this, () => close(this.fd));
          }
        }
      `,
      errors: [
        {
          messageId: 'keepsTarget',
          data: certain('this', '(1) the registry holds this closure, (2) which uses `this`', 'Cut (2): copy what the closure needs of `this` before, and use the copy'),
          ...at(4, 41, 4, 45),
          suggestions: [
            {
              messageId: 'makeWithFactory',
              data: { name: 'makeCleanup', call: 'makeCleanup(this.fd)' },
              output: source`
                const registry = new FinalizationRegistry<() => void>((close) => close());
                const makeCleanup = (fd: number) => () => close(fd);

                export class Watch {
                  constructor(private readonly fd: number) {
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
      name: 'a closure with a type parameter of its function cannot move',
      languageOptions: TYPESCRIPT,
      code: source`
        const registry = new FinalizationRegistry<() => void>((close) => close());
        export function wrap<T extends object>(fd: number, seed: T) {
          const box = { fd, seed, peek: () => box.seed };
          registry.register(box, () => close(fd as unknown as T));
          return box;
        }
      `,
      errors: [
        {
          messageId: 'keepsTargetThroughScope',
          data: certain('box', '(1) the registry holds this closure, (2) which keeps the scope of `wrap` (line 2), where `box` lives because `peek` (line 3) uses it', 'Cut (2): make the closure outside of `wrap`, and pass it only what it needs'),
          ...at(4, 26, 4, 32),
        },
      ],
    },
  ],
});
