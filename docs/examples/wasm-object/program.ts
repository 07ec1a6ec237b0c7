import { collectUntil } from '../collector.ts';
import { livePoints, Point } from './wasm-object.ts';

function measure(): number {
  using origin = new Point(0, 0); // freed at the end of this function
  const forgotten = new Point(3, 4);
  return origin.distanceTo(forgotten);
}

console.log('distance:', measure());
console.log('in the module:', livePoints());
await collectUntil(() => livePoints() === 0);
console.log('in the module after a collection:', livePoints());
