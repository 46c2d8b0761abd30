import { readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import {
  compactTemplates,
  preloadFirstScreen,
  readTexts,
  withoutFunctions,
} from './build-plugins.js';

const languages = readdirSync(new URL('../texts', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [readTexts(), withoutFunctions(), compactTemplates(), preloadFirstScreen()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: ['chrome119', 'firefox119', 'safari16.4'],
    // Its helper would be half of the entry that every page of a host waits for.
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        'loyalty-calculator': 'src/index.ts',
        index: 'index.html',
        embed: 'embed.html',
        frame: 'frame.html',
        theme: 'theme.html',
      },
      // The entry is what other pages import from: its exports stay, and nothing else joins it.
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'assets/[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: {
          // What is said of figures and of files comes later, see src/text/load.ts.
          groups: [
            // Of the host's side only where there is a frame.
            { name: 'later-frame', test: /src\/frame\/(host|protocol)\.ts/ },
            ...languages.flatMap((language) => [
              {
                name: `later-texts-${language}`,
                test: new RegExp(`texts/${language}/(finding|import|ingest|kpi|segment)`),
              },
              { name: `texts-${language}`, test: new RegExp(`texts/${language}/`) },
            ]),
          ],
        },
      },
    },
  },
  worker: {
    format: 'iife',
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
  test: { include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] },
});
