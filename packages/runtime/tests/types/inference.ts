/** A consumer: what is inferred, and which mistakes do not compile. */
import { addCleanup, cleanupStats, keepAlive, onCleanupError, weak, type Cleanup } from 'reclaim';

/** Compiles only if both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
export function same<A, B>(_: Same<A, B>): void {}

const target = { name: 'target' };
declare const handle: { readonly fd: number };

// The argument of the cleanup is what is passed.
addCleanup(target, (arg) => same<typeof arg, number>(true), 3);
addCleanup(target, (arg) => same<typeof arg, { readonly fd: number }>(true), handle);
addCleanup(target, (arg: string | number) => arg, 3);
addCleanup(target, (arg: string | undefined) => arg, undefined);
addCleanup(target, () => {}, handle);
addCleanup(target, () => {});
addCleanup(target, async () => {});
addCleanup(target, console_log, 'text', { atExit: true, externalBytes: 1024 });
declare function console_log(...values: unknown[]): void;

// A cleanup that wants an argument gets one, of its type.
// @ts-expect-error there is no argument
addCleanup(target, (path: string) => path);
// @ts-expect-error the argument is a number
addCleanup(target, (path: string) => path, 3);
// @ts-expect-error the cleanup wants more than one argument
addCleanup(target, (path: string, mode: number) => path + String(mode), 'path');
// @ts-expect-error nothing can be known about the death of a string
addCleanup('target', () => {});
// @ts-expect-error nor about that of nothing
addCleanup(null, () => {});
// @ts-expect-error a misspelt option
addCleanup(target, () => {}, undefined, { atexit: true });
// @ts-expect-error bytes are a number
addCleanup(target, () => {}, undefined, { externalBytes: '1024' });

const cleanup: Cleanup = addCleanup(target, () => {});
same<ReturnType<typeof cleanup.stop>, boolean>(true);
same<ReturnType<typeof cleanup.run>, boolean>(true);
same<typeof cleanup.pending, boolean>(true);
// @ts-expect-error it says whether, and is not told
cleanup.pending = false;

const pointer = weak(target);
const found = pointer.deref();
same<typeof found, { name: string } | undefined>(true);
// @ts-expect-error it may be gone
found.name;
weak(null).deref();
weak(undefined).deref();
// @ts-expect-error a number is never gone
weak(3);

same<ReturnType<typeof keepAlive>, void>(true);
keepAlive(3);
same<ReturnType<typeof cleanupStats>['pending'], number>(true);
onCleanupError((error) => same<typeof error, unknown>(true));
