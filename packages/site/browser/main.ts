/**
 * `pnpm site:test`: plays every scene with the built site in the browsers that are installed. Exits with 1 when one does not come out as it must.
 *
 *   pnpm site:test --browsers firefox --filter phone
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { inspect, parseArgs, styleText } from 'node:util';
import { BROWSER_NAMES, locateHost, parseNames } from '@reclaim/engines';
import sirv from 'sirv';
import { SCENES } from './scenes.ts';
import { visit } from './visitor.ts';

const { values } = parseArgs({ options: { browsers: { type: 'string', default: BROWSER_NAMES.join() }, filter: { type: 'string', default: '' } } });
const dist = join(import.meta.dirname, '../dist');
if (!existsSync(dist)) throw new Error('The site is not built: run `pnpm site:build`.');

const serve = sirv(dist, { extensions: ['html'] });
const server = createServer((request, response) => {
  serve(request, response, () => {
    response.statusCode = 404;
    response.end();
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`; // it listens on a port

let failed = 0;
const scenes = SCENES.filter(({ title }) => title.includes(values.filter));
for (const name of parseNames(values.browsers, BROWSER_NAMES)) {
  const host = locateHost(name);
  console.log(`\n${host.title} ${host.version}`);
  for (const { title, play } of scenes) {
    const visitor = await visit(host);
    let problem: string;
    try {
      await play(visitor, site);
      problem = visitor.complaints.join('\n');
    } catch (error) {
      problem = inspect(error);
    } finally {
      await visitor.leave();
    }
    if (problem !== '') failed++;
    console.log(`  ${problem === '' ? styleText('green', 'ok    ') : styleText('red', 'FAILED')}  ${title}${problem === '' ? '' : `\n${problem}`}`);
  }
}
server.close();
console.log(`\n${String(scenes.length)} scenes a browser, ${String(failed)} failed`);
process.exitCode = failed === 0 && scenes.length > 0 ? 0 : 1;
