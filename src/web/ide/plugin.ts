import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { firstQuery } from '../readme.ts';

const name = '@chillicream/bananacakepop-graphql-ide';
const ours = ['first-tab.js', 'service-worker.js'];

// Puts Banana Cake Pop beside the other pages: the files of its package, its licence among them, with a script and a
// service worker of ours.
export function bananaCakePop(): Plugin {
  return {
    name: 'banana-cake-pop',
    apply: 'build',
    writeBundle({ dir }) {
      const to = (file: string) => join(dir!, 'ide', file);
      cpSync(dirname(fileURLToPath(import.meta.resolve(name))), to(''), { recursive: true });
      for (const file of ours) copyFileSync(fileURLToPath(new URL(file, import.meta.url)), to(file));
      writeFileSync(to('index.html'), readFileSync(to('index.html'), 'utf8').replace('</head>',
        '<!-- Modified for NtmGraph: the next script opens the first document. --><script defer src="first-tab.js"></script></head>'));
      writeFileSync(to('bcp-config.json'), JSON.stringify({
        title: 'NtmGraph',
        useBrowserUrlAsEndpoint: true,
        disableTelemetry: true,
        graphQLDocument: firstQuery(),
      }));
    },
  };
}
