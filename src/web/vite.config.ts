import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';
import { bananaCakePop } from './ide/plugin.ts';
import { firstQuery } from './readme.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Every page names its files relative to itself: the server may lie below any path.
export default defineConfig({
  base: './',
  define: { FIRST_QUERY: JSON.stringify(firstQuery()) },
  plugins: [bananaCakePop(), compressed()],
  build: {
    outDir: '../NtmGraph/wwwroot',
    emptyOutDir: true,
    chunkSizeWarningLimit: 5000,
    reportCompressedSize: false,
    rollupOptions: { input: [file('index.html'), file('graphiql/index.html')] },
  },
  worker: { format: 'es' },
});
