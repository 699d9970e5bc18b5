import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of the browser; undefined where there is none. */
export const browser = findBrowser();

/** For tests that need a real browser. Where there is none they are skipped, and their names say why. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (browser !== undefined) describe(name, tests);
  else describe.skip(`${name} (skipped: no Chromium found; name one in CHROMIUM)`, tests);
}

/** What becomes of a page in a headless Chromium after its scripts have run: the document as HTML. */
export async function openInBrowser(page: string, { dark = false } = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'katas-browser-'));
  const file = join(folder, 'page.html');
  await writeFile(file, page);
  try {
    const { stdout } = await promisify(execFile)(
      browser ?? '',
      [
        ...FLAGS,
        `--user-data-dir=${join(folder, 'profile')}`,
        // 0 is dark and 1 is light.
        `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
        '--dump-dom',
        pathToFileURL(file).href,
      ],
      { maxBuffer: 64 * 1024 * 1024, timeout: 50_000 },
    );
    return stdout;
  } finally {
    // Its helpers may still be at their last words.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** What every start of it needs. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--window-size=1400,1000',
];

function findBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...ELSEWHERE].find((file) => existsSync(file));
}
