/** The formats by their names, each loaded when it is asked for. */
import type { Format } from '../report.ts';

export const FORMATS = ['stylish', 'json', 'sarif', 'github', 'html'] as const;
export type FormatName = (typeof FORMATS)[number];

export async function formatOf(name: FormatName): Promise<Format> {
  switch (name) {
    case 'stylish':
      return (await import('./stylish.ts')).stylish;
    case 'json':
      return (await import('./json.ts')).json;
    case 'sarif':
      return (await import('./sarif.ts')).sarif;
    case 'github':
      return (await import('./github.ts')).github;
    case 'html':
      return (await import('./html.ts')).html;
  }
}
