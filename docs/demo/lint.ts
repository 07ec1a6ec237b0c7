import { Linter } from 'eslint';
import reclaim from 'eslint-plugin-reclaim';

export const RULE = 'no-target-in-cleanup';

/** What the built plugin says, as its users get it: `strict` adds what is only possible. */
export function lint(source: string, config: 'recommended' | 'strict', sourceType: 'module' | 'commonjs' = 'module'): Linter.LintMessage[] {
  const messages = new Linter().verify(
    source,
    [{ files: ['**/*'], languageOptions: { sourceType } }, reclaim.configs[config]],
    { filename: 'demo.js', allowInlineConfig: false },
  );
  const fatal = messages.find((message) => message.fatal === true);
  if (fatal !== undefined) throw new Error(`ESLint cannot read the source: ${fatal.message} (line ${fatal.line})`);
  return messages.filter(({ ruleId }) => ruleId === `reclaim/${RULE}`);
}
