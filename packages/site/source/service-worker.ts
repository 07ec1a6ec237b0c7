/** The worker that makes the site readable without a network once it was read with one. */
import { generateSW } from 'workbox-build';

export async function writeServiceWorker(outDir: string): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: outDir,
    swDest: `${outDir}/service-worker.js`,
    // The playground with all of its parts, so that a program can be linted and run there; pages are kept as they are read.
    globPatterns: ['index.html', 'playground.html', 'assets/*.{js,css,woff2}'],
    // The search and the pages themselves come when they are asked for.
    globIgnores: ['assets/*.md.*.js', 'assets/chunks/@localSearchIndex*'],
    maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
    ignoreURLParametersMatching: [/.*/u],
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
    runtimeCaching: [
      { urlPattern: ({ request }) => request.mode === 'navigate', handler: 'NetworkFirst', options: { cacheName: 'pages' } },
      { urlPattern: ({ sameOrigin, url }) => sameOrigin && url.pathname.includes('/assets/'), handler: 'CacheFirst', options: { cacheName: 'parts' } },
    ],
  });
  if (warnings.length > 0) throw new Error(`The service worker would lack something:\n${warnings.join('\n')}`);
}
