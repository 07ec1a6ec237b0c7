import { type Theme, withBase } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { defineAsyncComponent } from 'vue';
import './style.css';
import { loadLinter } from '../../playground/lint-client.ts';
import '../../playground/playground.css';

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    keepForLater();
    // Parts of their own, which only their pages load.
    app.component('EngineFilter', defineAsyncComponent(async () => (await import('../../engines/filter.ts')).EngineFilter));
    app.component('Playground', defineAsyncComponent(async () => {
      if (!import.meta.env.SSR) loadLinter();
      return (await import('../../playground/playground.ts')).Playground;
    }));
  },
};

/** Milliseconds after a page has come, in which what the page itself needs comes first. */
const PATIENCE = 4000;

/** From the second time on the site is there without a network too. Not while it is written, nor for those who asked to load little. */
function keepForLater(): void {
  if (!import.meta.env.PROD || import.meta.env.SSR || !('serviceWorker' in navigator)) return;
  if ('connection' in navigator && (navigator.connection as { readonly saveData?: boolean }).saveData === true) return; // the library of types has it not yet
  const register = (): void => { void navigator.serviceWorker.register(withBase('/service-worker.js')); };
  addEventListener('load', () => setTimeout(register, PATIENCE), { once: true });
}

export default theme;
