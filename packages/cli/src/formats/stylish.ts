/** For a terminal: by file, each finding with its path. */
import { styleText } from 'node:util';
import { type Finding, type Step } from '../finding.ts';
import { printable } from '../printable.ts';
import { type Format, summaryOf } from '../report.ts';

export const stylish: Format = (report, { color }) => {
  const paint = (style: Parameters<typeof styleText>[0], text: string): string => (color ? styleText(style, printable(text), { validateStream: false }) : printable(text));
  const lines: string[] = [];
  let file: string | null = null;
  for (const finding of report.findings) {
    if (finding.file !== file) {
      if (file !== null) lines.push('');
      file = finding.file;
      lines.push(paint('underline', file));
    }
    const { line, column, certainty, message, rule, steps, suggestions } = finding;
    const level = certainty === 'certain' ? paint('red', certainty) : paint('yellow', certainty);
    lines.push(`  ${String(line)}:${String(column)}  ${level}  ${printable(message)}  ${paint('dim', rule)}`);
    lines.push(...steps.map((step, index) => paint('dim', `      ${String(index + 1)}. ${placeText(finding, step)}  ${step.text}`)));
    const [best] = suggestions;
    if (best) lines.push(paint('dim', `      try: ${best.message}`));
  }
  if (lines.length > 0) lines.push('');
  lines.push(summaryOf(report));
  return `${lines.join('\n')}\n`;
};

/** The file only where it is another one. */
function placeText({ file }: Finding, step: Step): string {
  return `${step.file === file ? '' : `${step.file}:`}${String(step.line)}:${String(step.column)}`;
}
