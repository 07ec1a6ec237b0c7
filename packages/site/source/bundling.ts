/** How the site is put together. */
import type { UserConfig } from 'vitepress';
import { DOCS } from './pages.ts';

export const bundling: NonNullable<UserConfig['vite']> = {
  plugins: [
    {
      name: 'packages-of-pages',
      enforce: 'pre',
      // Pages become modules, and the packages of this one are not to be found from where they stand.
      resolveId(source, importer, options) {
        return importer?.startsWith(DOCS) === true && /^vue(?:\/|$)/u.test(source) ? this.resolve(source, import.meta.filename, { ...options, skipSelf: true }) : null;
      },
    },
  ],
};
