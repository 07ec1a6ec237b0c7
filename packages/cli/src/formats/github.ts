/** Commands that GitHub shows as annotations of the lines of a change. */
import { type Format, summaryOf } from '../report.ts';

export const github: Format = (report) => {
  const lines = report.findings.map(({ rule, certainty, message, file, line, column, endLine, endColumn }) => {
    const properties = Object.entries({ file, line, endLine, col: column, endColumn, title: `reclaim ${rule}` }).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
    return `::${certainty === 'certain' ? 'error' : 'warning'} ${properties.join(',')}::${escapeData(message)}`;
  });
  return `${[...lines, summaryOf(report)].join('\n')}\n`;
};

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
