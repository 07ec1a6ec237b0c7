/** The findings and nothing else: a list. `reclaim merge` reads it. */
import type { Format } from '../report.ts';

export const json: Format = ({ findings }) => `${JSON.stringify(findings, null, 2)}\n`;
