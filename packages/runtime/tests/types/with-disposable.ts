/** A consumer whose library knows `Disposable`. */
import { addCleanup } from 'reclaim';

export function scope(close: (fd: number) => void): void {
  using cleanup = addCleanup({}, close, 3);
  cleanup.stop();
  using stack = new DisposableStack();
  stack.use(addCleanup({}, close, 4));
  const disposable: Disposable = addCleanup({}, close, 5);
  disposable[Symbol.dispose]();
}

export async function asyncScope(close: (fd: number) => Promise<void>): Promise<void> {
  await using cleanup = addCleanup({}, close, 3);
  cleanup.stop();
  await using stack = new AsyncDisposableStack();
  stack.use(addCleanup({}, close, 4));
  const disposable: AsyncDisposable = addCleanup({}, close, 5);
  await disposable[Symbol.asyncDispose]();
}
