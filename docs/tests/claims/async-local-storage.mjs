/** What `AsyncLocalStorage` says in a cleanup that the collector runs. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { addCleanup } from 'reclaim';
import { collect } from './collector.mjs';

const storage = new AsyncLocalStorage();
const said = [];

function make() {
  storage.run('a request', () => {
    addCleanup({}, () => said.push(storage.getStore() ?? 'nothing'));
    said.push(storage.getStore());
  });
}

export const answer = async () => {
  make();
  await collect(() => said.length === 2);
  return said;
};
