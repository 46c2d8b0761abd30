import { FluentResource } from '@fluent/bundle';
import { type Plugin, parseAst } from 'vite';

/**
 * Texts as `@fluent/bundle` holds them once read: without comments, and
 * without its reader in what the visitor loads.
 */
export function readTexts(): Plugin {
  return {
    name: 'read-texts',
    transform: {
      filter: { id: /\.ftl$/ },
      handler(source) {
        // A line does not begin with a dash.
        const { body } = new FluentResource(source.replaceAll(' — ', '\u00a0— '));
        if (callsFunction(body)) this.error('the texts call no functions, see withoutFunctions()');
        return { code: `export default ${JSON.stringify(body)}`, map: null, moduleType: 'js' };
      },
    },
  };
}

/** Whether a text calls a function of Fluent. */
export function callsFunction(body: FluentResource['body']): boolean {
  return JSON.stringify(body).includes('"type":"func"');
}

/** Fluent without its NUMBER and DATETIME: our arguments come in as they are to be written. */
export function withoutFunctions(): Plugin {
  return {
    name: 'without-functions',
    transform: {
      filter: { id: /@fluent\/bundle\/esm\/builtins\.js$/ },
      handler: () => ({ code: 'export const NUMBER = undefined, DATETIME = NUMBER', map: null }),
    },
  };
}

/**
 * Our own pages ask for the first screen's code at once, rather than file by file. Pages of hosts
 * do without: the names change with every release.
 */
export function preloadFirstScreen(): Plugin {
  return {
    name: 'preload-first-screen',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const first = Object.values(bundle).filter(
          (chunk) =>
            chunk.type === 'chunk' &&
            (chunk.facadeModuleId?.endsWith('/src/element/app.ts') || isRuntime(chunk.fileName)),
        );
        const files = new Set<string>();
        const add = (name: string): void => {
          const chunk = bundle[name];
          if (chunk?.type !== 'chunk' || files.has(name)) return;
          files.add(name);
          chunk.imports.forEach(add);
        };
        for (const { fileName } of first) add(fileName);
        return [...files].sort().map((name) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${name}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

/** Texts import it. */
function isRuntime(fileName: string): boolean {
  return fileName.includes('rolldown-runtime');
}

/**
 * Templates without their indentation: where white space holds a line break,
 * HTML sees one space, whatever its length.
 */
export function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(html|svg)`/ },
      handler: (code) => ({ code: compact(code), map: null }),
    },
  };
}

/** The code with its templates compacted. */
export function compact(code: string): string {
  let compacted = '';
  let done = 0;
  for (const { start, end } of templateTexts(parseAst(code))) {
    compacted +=
      code.slice(done, start) + code.slice(start, end).replace(/[ \t]*\n[ \t\n]*/g, '\n');
    done = end;
  }
  return compacted + code.slice(done);
}

interface Range {
  start: number;
  end: number;
}

/** Where the texts of Lit's templates stand, in order. */
function templateTexts(program: unknown): Range[] {
  const found: Range[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if (isLitTemplate(node)) found.push(...node.quasi.quasis);
    Object.values(node).forEach(walk);
  };
  walk(program);
  return found.sort((one, other) => one.start - other.start);
}

function isLitTemplate(node: object): node is { quasi: { quasis: Range[] } } {
  return (
    'type' in node &&
    node.type === 'TaggedTemplateExpression' &&
    'tag' in node &&
    ['html', 'svg'].includes((node.tag as { name?: string }).name ?? '')
  );
}
