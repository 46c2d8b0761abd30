// What run.mjs calls: each engine on the file that stands in the field.
const engines = {
  ours: () => import('./ours.js'),
  alone: () => import('./ours.js'),
  duckdb: () => import('./duckdb.js'),
  papaparse: () => import('./papaparse.js'),
};

globalThis.warm = async (name) => (await engines[name]()).warm();

globalThis.bench = async (name, columns) => {
  const { run } = await engines[name]();
  const [file] = document.querySelector('input').files;
  performance.clearMeasures();
  const start = performance.now();
  const figures = await run(file, columns);
  const milliseconds = performance.now() - start;
  // Where our own time went; the peers say nothing of theirs.
  const own = 'loyalty-calculator: ';
  const measured = performance
    .getEntriesByType('measure')
    .filter(({ name }) => name.startsWith(own))
    .map(({ name, duration }) => [name.slice(own.length), duration]);
  return { milliseconds, figures, measured };
};
