/**
 * `pnpm site test`: plays every scene with the built site in the browsers that are installed. Exits with 1 when one does not come out as it must.
 *
 *   pnpm site test --browsers firefox --filter phone
 */
import { inspect, parseArgs, styleText } from 'node:util';
import { BROWSER_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { SCENES } from './scenes.ts';
import { serveSite } from './site-server.ts';
import { visit } from './visitor.ts';

const { values } = parseArgs({ options: { browsers: { type: 'string', default: BROWSER_NAMES.join() }, filter: { type: 'string', default: '' } } });
const site = await serveSite();
const scenes = SCENES.filter(({ title }) => title.includes(values.filter));
let failed = 0;
for (const name of parseNames(values.browsers, BROWSER_NAMES)) {
  const host = locateHost(name);
  console.log(`\n${host.title} ${host.version}`);
  for (const { title, play, provokes } of scenes) {
    const visitor = await visit(host);
    let problem: string;
    try {
      await play(visitor, site.address);
      problem = visitor.complaints.filter((complaint) => provokes?.test(complaint) !== true).join('\n');
    } catch (error) {
      problem = inspect(error);
    } finally {
      await visitor.leave();
    }
    if (problem !== '') failed++;
    console.log(`  ${problem === '' ? styleText('green', 'ok    ') : styleText('red', 'FAILED')}  ${title}${problem === '' ? '' : `\n${problem}`}`);
  }
}
site.close();
console.log(`\n${String(scenes.length)} scenes a browser, ${String(failed)} failed`);
process.exitCode = failed === 0 && scenes.length > 0 ? 0 : 1;
