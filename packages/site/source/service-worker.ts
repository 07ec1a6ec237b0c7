/** The worker that makes the site readable, and the playground usable, without a network once one page was read with one. */
import { generateSW } from 'workbox-build';

export async function writeServiceWorker(outDir: string): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: outDir,
    swDest: `${outDir}/service-worker.js`,
    // All of it but the long table of the engines, which is kept when it is read.
    globPatterns: ['**/*.html', 'assets/**/*.{js,css,woff2,webp,svg}'],
    globIgnores: ['404.html', 'engines.html', 'assets/engines.md.*.js'],
    maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
    ignoreURLParametersMatching: [/.*/u],
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    runtimeCaching: [
      { urlPattern: ({ request }) => request.mode === 'navigate', handler: 'NetworkFirst', options: { cacheName: 'pages' } },
      { urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'), handler: 'CacheFirst', options: { cacheName: 'parts', expiration: { maxEntries: 8 } } },
    ],
  });
  if (warnings.length > 0) throw new Error(`The service worker would lack something:\n${warnings.join('\n')}`);
}
