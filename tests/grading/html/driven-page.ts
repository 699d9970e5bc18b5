import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { browser, FLAGS } from '../../browser.ts';

export interface Look {
  readonly width: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly media?: 'screen' | 'print';
}

/** A page in a real browser, driven as a person drives it: by keys. */
export class DrivenPage {
  /** What the page said to the console, and errors of its script and policy. */
  readonly said: string[] = [];
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #loaded = new Map<string, () => void>();
  #session: string | undefined;
  #last = 0;

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
    let rest = '';
    (child.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
      const messages = `${rest}${chunk}`.split('\0');
      rest = messages.pop() ?? '';
      for (const message of messages) this.#hear(JSON.parse(message) as Answer);
    });
  }

  static async open(html: string, look: Look): Promise<DrivenPage> {
    const folder = await mkdtemp(join(tmpdir(), 'katas-page-'));
    await writeFile(join(folder, 'page.html'), html);
    const flags = [...FLAGS, `--user-data-dir=${join(folder, 'profile')}`, '--remote-debugging-pipe', 'about:blank'];
    const child = spawn(browser ?? '', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const page = new DrivenPage(child, folder);
    const { targetInfos } = await page.send<{ targetInfos: { targetId: string; type: string }[] }>('Target.getTargets');
    const targetId = targetInfos.find(({ type }) => type === 'page')?.targetId;
    const { sessionId } = await page.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    page.#session = sessionId;
    for (const domain of ['Page', 'Runtime', 'Log']) await page.send(`${domain}.enable`);
    await page.look(look);
    await page.go(pathToFileURL(join(folder, 'page.html')).href);
    return page;
  }

  async go(address: string): Promise<void> {
    const loaded = new Promise<void>((resolve) => this.#loaded.set('Page.loadEventFired', resolve));
    await this.send('Page.navigate', { url: address });
    await loaded;
  }

  async look({ width, height = 900, dark = false, media = 'screen' }: Look): Promise<void> {
    const metrics = { width, height, deviceScaleFactor: 1, mobile: false };
    await this.send('Emulation.setDeviceMetricsOverride', metrics);
    const features = [
      { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await this.send('Emulation.setEmulatedMedia', { media, features });
  }

  /** What an expression of the page comes to. */
  async ask<T>(expression: string): Promise<T> {
    const question = { expression, returnByValue: true, awaitPromise: true };
    const { result, exceptionDetails } = await this.send<Evaluated<T>>('Runtime.evaluate', question);
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  }

  /** `Tab`, `ArrowDown`, `Control+Home`, `Shift+Tab`, or a letter. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const name of keys) {
      const parts = name.split('+');
      const key = parts.at(-1) ?? '';
      const modifiers = (parts.includes('Control') ? 2 : 0) + (parts.includes('Shift') ? 8 : 0);
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
      const event = { key, code: key, modifiers, windowsVirtualKeyCode: CODES.get(key) ?? key.toUpperCase().charCodeAt(0) };
      await this.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', text, ...event });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    }
    // What follows from a change of the address comes in a turn of its own.
    await this.ask('new Promise((resolve) => setTimeout(resolve))');
  }

  async screenshot(file: string, isWhole = false): Promise<void> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { captureBeyondViewport: isWhole });
    await writeFile(file, Buffer.from(data, 'base64'));
  }

  send<T = unknown>(method: string, params: object = {}): Promise<T> {
    const id = (this.#last += 1);
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, sessionId: this.#session })}\0`);
    return answer.then(({ result, error }) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      return result as T;
    });
  }

  async close(): Promise<void> {
    this.#session = undefined;
    const gone = once(this.#child, 'exit');
    await this.send('Browser.close');
    await gone;
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  #hear({ id, result, error, method, params }: Answer): void {
    if (id !== undefined) this.#waiting.get(id)?.({ id, result, error });
    if (method === undefined) return;
    this.#loaded.get(method)?.();
    if (HEARD.has(method)) this.said.push(JSON.stringify(params));
  }
}

interface Evaluated<T> {
  readonly result: { readonly value: T };
  readonly exceptionDetails?: unknown;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: unknown;
}

const HEARD: ReadonlySet<string> = new Set([
  'Runtime.exceptionThrown',
  'Runtime.consoleAPICalled',
  'Log.entryAdded',
  'Page.javascriptDialogOpening',
]);

const CODES: ReadonlyMap<string, number> = new Map([
  ['Tab', 9], ['Enter', 13], ['Escape', 27], ['PageUp', 33], ['PageDown', 34], ['End', 35], ['Home', 36],
  ['ArrowLeft', 37], ['ArrowUp', 38], ['ArrowRight', 39], ['ArrowDown', 40],
]);
