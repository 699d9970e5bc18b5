import { createRequire } from 'node:module';
import { join, relative } from 'node:path';

/** Compiles the adapters, with what they import. Installed on demand, as the packages are. */
export const BUNDLER = 'esbuild@0.28.2';

/**
 * Writes a CommonJS file beside each of these TypeScript files, in which the packages are included: many
 * of them are published as ES modules only, and Jest cannot load those. It takes a `.js` before a `.ts`,
 * while the compiler, which checks the types, looks at the `.ts`.
 *
 * @param folder where the bundler is installed, and below which the files lie
 * @param files absolute paths without `.ts`
 */
export async function bundleAdapters(folder: string, files: readonly string[]): Promise<void> {
  const { build } = createRequire(join(folder, 'package.json'))('esbuild') as Bundler;
  await build({
    entryPoints: files.map((file) => ({ in: `${file}.ts`, out: relative(folder, file).replaceAll('\\', '/') })),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // Async generators stay what they are.
    target: 'es2022',
    logLevel: 'error',
  });
}

/** What is used of esbuild. */
interface Bundler {
  build(options: {
    readonly entryPoints: readonly { readonly in: string; readonly out: string }[];
    readonly outdir: string;
    readonly bundle: true;
    readonly platform: 'node';
    readonly format: 'cjs';
    readonly target: string;
    readonly logLevel: 'error';
  }): Promise<unknown>;
}
