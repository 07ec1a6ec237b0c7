import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectUntil } from '../collector.ts';
import { LogFile } from './using-resource.ts';

const path = join(tmpdir(), `using-${process.pid}.log`);
process.on('exit', () => rmSync(path, { force: true }));

let warning: Error | undefined;
process.on('warning', (warned) => {
  if (warned.name === 'ForgottenResource') warning = warned;
});

function asItShouldBe(): void {
  using log = new LogFile(path);
  log.write('closed at the end of this function');
}

function asItHappens(): void {
  const log = new LogFile(path);
  log.write('never closed');
}

asItShouldBe();
asItHappens();
await collectUntil(() => warning !== undefined);
console.log(warning?.message.replace(path, 'the log'));
