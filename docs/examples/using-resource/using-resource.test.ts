import { fstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { collect, collectUntil } from '../collector.ts';
import { LogFile } from './using-resource.ts';

const folder = mkdtempSync(join(tmpdir(), 'using-resource-'));
const path = join(folder, 'log');
const warnings: Error[] = [];
const listen = (warning: Error): void => void warnings.push(warning);
beforeEach(() => {
  warnings.length = 0;
  process.on('warning', listen);
});
afterEach(() => void process.off('warning', listen));
afterAll(() => rmSync(folder, { recursive: true }));

test('`using` closes at the end of the scope, and the net stays silent', async () => {
  const use = (): number => {
    using log = new LogFile(path);
    log.write('first');
    return log.fd;
  };
  const fd = use();
  expect(() => fstatSync(fd)).toThrow('EBADF');
  for (let round = 0; round < 5; round++) await collect();
  expect(warnings).toEqual([]);
  expect(readFileSync(path, 'utf8')).toBe('first\n');
});

test('what was forgotten is closed, with a warning that says where it was opened', async () => {
  const forget = (): number => new LogFile(path).fd;
  const fd = forget();
  fstatSync(fd);
  await collectUntil(() => warnings.length > 0);
  expect(() => fstatSync(fd)).toThrow('EBADF');
  expect(warnings.map(({ message }) => message)).toEqual([`${path} was never closed`]);
  expect(warnings[0]).toHaveProperty('detail', expect.stringContaining('using-resource.test.ts'));
});

test('disposing twice closes once: the number may be another file by then', () => {
  const log = new LogFile(path);
  log[Symbol.dispose]();
  const other = new LogFile(path); // gets the number that is free
  expect(other.fd).toBe(log.fd);
  log[Symbol.dispose]();
  other.write('second');
  expect(readFileSync(path, 'utf8')).toContain('second\n');
  other[Symbol.dispose]();
  expect(() => log.write('late')).toThrow('the log is closed');
});
