import { collectUntil } from '../collector.ts';
import { Name } from './own-unique.ts';

/** Many lines, and few hosts that they come from. */
function readLog(): void {
  const hosts = Array.from({ length: 10_000 }, (_, line) => Name.of(`host-${String(line % 3)}.example`));
  console.log(hosts.length, 'lines,', Name.count, 'names');
  console.log('lines 1 and 4 have the same host:', hosts[1] === hosts[4]);
}

readLog();
await collectUntil(() => Name.count === 0);
console.log(Name.count, 'names when the log is gone');
