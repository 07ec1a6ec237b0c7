/**
 * `pnpm site test`: plays every scene with the built site in the browsers that are installed; WebKitGTK only when it is asked for, since it wants a screen. Exits with 1 when one does not come out as it must.
 *
 *   pnpm site test --browsers firefox --filter phone
 *   xvfb-run -a pnpm site test --browsers webkit
 */
import { inspect, parseArgs, styleText } from 'node:util';
import { BROWSER_NAMES, locateHost, parseNames } from '@reclaim/engines';
import { SCENES } from './scenes.ts';
import { serveSite } from './site-server.ts';
import { visit, type Visitor } from './visitor.ts';
import { visitWebKit } from './webkit.ts';

const { values } = parseArgs({ options: { browsers: { type: 'string', default: BROWSER_NAMES.join() }, filter: { type: 'string', default: '' } } });
const site = await serveSite();
const scenes = SCENES.filter(({ title }) => title.includes(values.filter));
let failed = 0;
for (const name of parseNames(values.browsers, [...BROWSER_NAMES, 'webkit'] as const)) {
  const host = name === 'webkit' ? null : locateHost(name);
  console.log(`\n${host ? `${host.title} ${host.version}` : 'WebKitGTK'}`);
  for (const { title, play, provokes } of scenes) {
    const visitor: Visitor = host ? await visit(host) : await visitWebKit();
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
