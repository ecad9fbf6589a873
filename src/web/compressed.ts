import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = ['.js', '.css', '.html', '.svg', '.json', '.txt', '.ttf', '.wasm'];

const codings = {
  br: (text: Buffer) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  gz: (text: Buffer) => promisify(gzip)(text, { level: constants.Z_BEST_COMPRESSION }),
};

// Puts beside each file of the pages the same as compressed as can be, once for all readers: the server sends "main.js.br"
// to those who take "br". Where compressing saves nothing there is no such file.
export function compressed(): Plugin {
  let folder: string;
  return {
    name: 'compressed',
    apply: 'build',
    configResolved({ build }) {
      folder = build.outDir;
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => compressible.includes(extname(file)));
        const work = Object.entries(codings).flatMap(([ending, compress]) => files.map(async (file) => {
          const plain = readFileSync(join(folder, file));
          const small = await compress(plain);
          if (small.length < plain.length) writeFileSync(join(folder, `${file}.${ending}`), small);
        }));
        await Promise.all(work);
      },
    },
  };
}
