import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { defineAsyncComponent } from 'vue';
import './style.css';
import '../../playground/playground.css';

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    // A part of its own, which only its page loads.
    app.component('Playground', defineAsyncComponent(async () => (await import('../../playground/playground.ts')).Playground));
  },
};

export default theme;
