/** A consumer whose library does not know `Disposable`. It must not learn of it from the package: its engine need not have it. */
import { addCleanup } from 'reclaim';

const cleanup = addCleanup({}, () => {});
cleanup.run();
// @ts-expect-error not in this library
cleanup[Symbol.dispose]();
// @ts-expect-error not in this library
export type Known = Disposable;
