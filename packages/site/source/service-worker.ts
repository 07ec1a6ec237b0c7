/** The worker that makes the site readable, and the playground usable, without a network once one page was read with one. */
import { generateSW } from 'workbox-build';

export async function writeServiceWorker(outDir: string): Promise<void> {
  const { warnings } = await generateSW({
    globDirectory: outDir,
    swDest: `${outDir}/service-worker.js`,
    globPatterns: ['**/*.{html,js,css,json,woff2,webp,svg}'],
    globIgnores: ['404.html'],
    maximumFileSizeToCacheInBytes: 16 * 2 ** 20,
    ignoreURLParametersMatching: [/.*/u],
    skipWaiting: true,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  });
  if (warnings.length > 0) throw new Error(`The service worker would lack something:\n${warnings.join('\n')}`);
}
