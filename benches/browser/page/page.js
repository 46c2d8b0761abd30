// What run.mjs calls: each engine on the file that stands in the field.
const engines = {
  ours: () => import('./ours.js'),
  duckdb: () => import('./duckdb.js'),
  papaparse: () => import('./papaparse.js'),
};

globalThis.warm = async (name) => (await engines[name]()).warm();

globalThis.bench = async (name, columns) => {
  const { run } = await engines[name]();
  const [file] = document.querySelector('input').files;
  const start = performance.now();
  const figures = await run(file, columns);
  return { milliseconds: performance.now() - start, figures };
};
