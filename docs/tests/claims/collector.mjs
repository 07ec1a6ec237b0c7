/** For programs that run in Node and in Bun. */
export const collectNow = globalThis.Bun ? () => Bun.gc(true) : gc;

export function wait(milliseconds = 5) {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Until the condition holds, or for a good while. */
export async function collect(condition = () => false) {
  for (let round = 0; round < 20 && !condition(); round++) {
    await wait();
    collectNow();
    await wait();
  }
}
