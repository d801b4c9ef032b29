import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocksOf, pages, root } from './readme-blocks.js';

const manifest = JSON.parse(readFileSync(join(root, 'packages/core/package.json'), 'utf8'));
/** The source file of each entry of core, and how it is imported. */
const specifiers = new Map(
  Object.entries<Record<string, string>>(manifest.exports).flatMap(([name, target]) => {
    const source = target['@coterie/source'];
    return source === undefined
      ? []
      : [[join(root, 'packages/core', source), `@coterie/core${name.slice(1)}`]];
  }),
);
const entries = [...specifiers.keys()];

/** What each program that is run must print, by the page or the name it stands under. */
const printed: Readonly<Record<string, RegExp>> = {
  'README.md': /^Ada \S/m,
  'packages/core/README.md': /^(Ada|Bo) \S/m,
  'packages/news-rss/README.md': /^Two sources/,
  'packages/llm-openai/README.md': /^Three models/,
  'packages/llm-groq/README.md': /^Groq first/,
  createEngine: /^$/,
};

const config = ts.getParsedCommandLineOfConfigFile(
  join(root, 'tsconfig.base.json'),
  { noEmit: true, rootDir: root },
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
);
const options: ts.CompilerOptions = { ...config?.options, declaration: false };

/** Pieces of code as modules beside the tests, without writing them. */
function compile(blocks: readonly Block[], before?: ts.Program) {
  const texts = new Map(
    blocks.map((block, index) => [join(root, 'test', `__block-${index}.mts`), block.code]),
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (path) => texts.has(join(path)) || fileExists(path);
  host.readFile = (path) => texts.get(join(path)) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const text = texts.get(join(path));
    return text === undefined
      ? getSourceFile.call(host, path, version, ...rest)
      : ts.createSourceFile(path, text, version, true);
  };
  const program = ts.createProgram([...texts.keys(), ...entries], options, host, before);
  return { program, paths: [...texts.keys()] };
}

function problemsOf(program: ts.Program, path: string): readonly string[] {
  const file = program.getSourceFile(path);
  if (file === undefined) return [`${path} was not compiled`];
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
    ({ start = 0, messageText }) =>
      `line ${file.getLineAndCharacterOfPosition(start).line + 1}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
  );
}

interface Exported {
  readonly name: string;
  readonly from: string;
  readonly isDocumented: boolean;
  readonly examples: readonly string[];
}

/** Every name that core's entries export, with its documentation. */
function exportedNames(program: ts.Program): readonly Exported[] {
  const checker = program.getTypeChecker();
  return entries.flatMap((path) => {
    const file = program.getSourceFile(path);
    const entry = file === undefined ? undefined : checker.getSymbolAtLocation(file);
    if (entry === undefined) return [];
    return checker.getExportsOfModule(entry).map((exported) => {
      const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
      const symbol = isAlias ? checker.getAliasedSymbol(exported) : exported;
      const tags = [symbol, ...(symbol.members?.values() ?? [])].flatMap((each) =>
        each.getJsDocTags(checker),
      );
      return {
        name: exported.getName(),
        from: specifiers.get(path) ?? '',
        isDocumented: symbol.getDocumentationComment(checker).length > 0,
        examples: tags
          .filter((tag) => tag.name === 'example')
          .map((tag) => ts.displayPartsToString(tag.text).replace(/^```ts\n|\n```$/g, '')),
      };
    });
  });
}

/** An example as a module: what it names of core is imported. */
function asModule(code: string, exported: readonly Exported[]): string {
  const used = exported.filter(
    ({ name }) =>
      new RegExp(`\\b${name}\\b`).test(code) && !new RegExp(`import [^;]*\\b${name}\\b`).test(code),
  );
  const imports = [...specifiers.values()].flatMap((from) => {
    const names = new Set(used.filter((each) => each.from === from).map(({ name }) => name));
    return names.size === 0 ? [] : [`import { ${[...names].join(', ')} } from '${from}';\n`];
  });
  return `${imports.join('')}${code}`;
}

function run(path: string): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--conditions=@coterie/source', path],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    let errors = '';
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      errors += data;
    });
    const late = setTimeout(() => child.kill('SIGKILL'), 120_000);
    child.on('close', (code) => {
      clearTimeout(late);
      resolve({ code, output, errors });
    });
  });
}

const written = pages().flatMap(blocksOf);
const core = ts.createProgram(entries, options);
const entryNames = exportedNames(core);
const coreNames = [...new Set(entryNames.map(({ name }) => name))];
const examples: readonly Block[] = entryNames.flatMap(({ name, examples }) =>
  examples.map((code) => ({
    name,
    isRun: name === 'createEngine',
    code: asModule(code, entryNames),
  })),
);
const blocks = [...written, ...examples];

describe('example code', () => {
  const { program, paths } = compile(blocks, core);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'examples-'));
  const runs = new Map<string, ReturnType<typeof run>>();

  beforeAll(() => {
    for (const [index, block] of blocks.entries()) {
      if (!block.isRun) continue;
      const path = join(folder, `block-${index}.mts`);
      writeFileSync(path, block.code);
      runs.set(block.name, run(path));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is there to be checked', () => {
    expect(written.filter((block) => block.name.startsWith('README.md'))).toHaveLength(1);
    expect(written.length).toBeGreaterThan(5);
    expect(examples.map((block) => block.name)).toContain('createEngine');
  });

  it('is a program of about fifteen lines in the README', () => {
    const [program15] = blocksOf('README.md');
    const lines = program15?.code.split('\n').filter((line) => line.trim() !== '') ?? [];
    expect(lines.length).toBeLessThanOrEqual(16);
    expect(lines.every((line) => line.length <= 100)).toBe(true);
    expect(program15?.code.match(/from '[^']+'/g)).toEqual(["from '@coterie/core'"]);
  });

  it.each(blocks.map((block, index) => [block.name, index] as const))(
    'fits the types: %s',
    (_name, index) => {
      expect(problemsOf(program, paths[index] ?? '')).toEqual([]);
    },
  );

  it.each(blocks.filter((block) => block.isRun).map((block) => block.name))(
    'runs to its end: %s',
    async (name) => {
      const wanted = printed[name] ?? printed[name.replace(/:\d+$/, '')];
      expect(wanted, `${name} needs an entry in 'printed'`).toBeDefined();
      const result = await runs.get(name);
      expect(result?.errors).toBe('');
      expect(result?.code).toBe(0);
      expect(result?.output).toMatch(wanted ?? /never/);
    },
    150_000,
  );

  it('is refused where it does not fit', () => {
    const wrong = compile(
      [
        {
          name: 'wrong',
          isRun: false,
          code: "import { createEngine } from '@coterie/core';\nawait createEngine({});\n",
        },
      ],
      program,
    );
    expect(problemsOf(wrong.program, wrong.paths[0] ?? '').join()).toContain('transports');
  }, 150_000);
});

describe('exported names of core', () => {
  it('are all documented', () => {
    expect(coreNames.length).toBeGreaterThan(150);
    expect(entryNames.filter((each) => !each.isDocumented).map((each) => each.name)).toEqual([]);
  });
});
