/**
 * `pnpm demo`: what the linter says and what the collectors do, side by side; then the plugin on published code.
 *
 * Exits with 1 when anything it shows is not true.
 */
import { stripVTControlCharacters, styleText } from 'node:util';
import { judgePairs, renderPair } from './pairs.ts';
import { PUBLISHED, reportPublished } from './published.ts';
import { heading, indented, paint, rule } from './terminal.ts';

const coloured = styleText('red', 'x') !== 'x';

function say(...lines: string[]): void {
  for (const line of lines) console.log(coloured ? line : stripVTControlCharacters(line));
}

try {
  await show();
} catch (error) {
  // ESLint hangs whole syntax trees on its errors; the stack says enough.
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}

async function show(): Promise<void> {
  const started = performance.now();
  say('', 'A cleanup that keeps its own object alive never runs. Nothing throws, and nothing warns you.');

  const { pairs, engines } = await judgePairs();
  pairs.forEach((pair, index) => {
    const about = pair.before.one.header.about;
    say('', heading(`${index + 1}  ${about.charAt(0).toUpperCase()}${about.slice(1)}`), '', ...indented(renderPair(pair), 2));
  });

  say('', heading(`${pairs.length + 1}  Published code: ${PUBLISHED}`), '');
  const published = reportPublished();
  say(...indented(published.lines, 2));

  const lies = [...pairs.flatMap(({ before, after }) => [...before.lies, ...after.lies]), ...published.lies];
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const on = engines.map(({ title, version }) => `${title} (${version})`).join(' and ');
  say('', rule());
  if (lies.length === 0) {
    say(paint('green', `All of this is true: ${pairs.length * 2} files run on ${on}, in ${seconds} s.`), '');
  } else {
    say(paint('red', 'Not everything shown here is true:'), ...lies.map((lie) => `  - ${lie}`), '');
    process.exitCode = 1;
  }
}
