/** One page that needs nothing else: each finding with its path and the lines that the path leads over. */
import { RULES } from 'eslint-plugin-reclaim/analysis';
import type { Finding, Place } from '../finding.ts';
import { type LineAt, linesBelow } from '../lines.ts';
import { escapeMarkup } from '../markup.ts';
import { type Format, summaryOf } from '../report.ts';

export const html: Format = (report, { root }) => {
  const lineAt = linesBelow(root);
  const skipped = report.skipped.map(({ file, reason }) => `<li><code>${escapeMarkup(file)}</code> ${escapeMarkup(reason)}</li>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>reclaim: ${escapeMarkup(summaryOf(report))}</title>
<style>${STYLE}</style>
<h1>reclaim</h1>
<p>${escapeMarkup(summaryOf(report))}</p>
${report.findings.map((finding) => sectionOf(finding, lineAt)).join('\n')}
${skipped.length > 0 ? `<h2>Skipped</h2>\n<ul>${skipped.join('\n')}</ul>` : ''}
</html>
`;
};

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
section { border-top: 1px solid #ccc; padding: 1rem 0; }
h2 { font-size: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; }
pre { background: #f4f4f4; padding: 0.5rem; margin: 0.25rem 0; overflow-x: auto; }
mark { background: #ffd9d0; }
.certain { color: #b3261e; } .possible { color: #8a5a00; }
@media (prefers-color-scheme: dark) {
  body { color: #eee; background: #161616; } pre { background: #242424; } mark { background: #6d2a20; color: #fff; } section { border-color: #444; }
  .certain { color: #ff8a80; } .possible { color: #ffcc66; }
}
`;

function sectionOf(finding: Finding, lineAt: LineAt): string {
  const { rule, certainty, message, file, line, column, steps, suggestions } = finding;
  const url = RULES[rule]?.url;
  const name = url === undefined ? escapeMarkup(rule) : `<a href="${escapeMarkup(url)}">${escapeMarkup(rule)}</a>`;
  const path = steps.map((step) => `<li>${escapeMarkup(step.text)} <code>${escapeMarkup(`${step.file}:${String(step.line)}`)}</code>${excerpt(step, lineAt)}</li>`);
  return `<section>
<h2><span class="${certainty}">${certainty}</span> ${name} <code>${escapeMarkup(`${file}:${String(line)}:${String(column)}`)}</code></h2>
<p>${inlineCode(message)}</p>
${path.length > 0 ? `<ol>${path.join('\n')}</ol>` : excerpt(finding, lineAt)}
${suggestions.map((suggestion) => `<p>Try: ${inlineCode(suggestion.message)}</p>`).join('\n')}
</section>`;
}

/** The line of a place with the place marked; nothing where the file is not at hand. */
function excerpt({ file, line, column, endLine, endColumn }: Place, lineAt: LineAt): string {
  const text = lineAt(file, line);
  if (text === null) return '';
  const end = endLine === line ? endColumn - 1 : text.length;
  return `<pre>${escapeMarkup(text.slice(0, column - 1))}<mark>${escapeMarkup(text.slice(column - 1, end))}</mark>${escapeMarkup(text.slice(end))}</pre>`;
}

function inlineCode(text: string): string {
  return escapeMarkup(text).replaceAll(/`([^`]*)`/gu, '<code>$1</code>');
}
