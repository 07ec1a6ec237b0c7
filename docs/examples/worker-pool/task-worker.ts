/** What each worker of the pool does: here, to count the primes below a number. */
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ id, below }: { readonly id: number; readonly below: number }) => {
  parentPort?.postMessage({ id, primes: countPrimes(below) });
});

function countPrimes(below: number): number {
  let primes = 0;
  for (let number = 2; number < below; number++) {
    let divisor = 2;
    while (divisor * divisor <= number && number % divisor !== 0) divisor++;
    if (divisor * divisor > number) primes++;
  }
  return primes;
}
