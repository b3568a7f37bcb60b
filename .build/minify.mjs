// Makes published scripts as small as they get, on the other core while the next are bundled.
import { Piscina } from 'piscina';

const minifier = new Piscina({
  filename: new URL('minify-worker.mjs', import.meta.url).href,
  minThreads: 1,
  maxThreads: 1,
});

/** While watching it is left out: it takes longer than all the rest. */
export const minify = ({ ascii = true, eager = false } = {}) => ({
  name: 'minify',
  renderChunk(code, _chunk, { format }) {
    return this.meta.watchMode ? null : minifier.run({ code, format, ascii, eager });
  },
});

/** Nothing more will be minified; without this the process would go on. */
export const closeMinifier = () => minifier.close();
