import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';
import { chromiumArguments, ensureChromium, startServer, type RunningServer } from '../../host/vscodeHost';
import { encodeRecord } from '../../../src/core/progress/logCodec';
import type { StudyRecord } from '../../../src/core/progress/studyLog';
import { ConsoleWatch } from './consoleWatch';
import { until } from './until';

/** How the workbench is opened. */
export interface WorkbenchOptions {
  /** Machine settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files to start with, by their path in the server's data folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The packed extensions to install; ours without it. */
  readonly extensions?: readonly string[];
  /** The folder to open; the sample workspace without it. */
  readonly folder?: string;
  /** Whether our extension runs in the browser's own extension host, as on vscode.dev, and not on the server. */
  readonly inBrowser?: boolean;
  /** An extension to load from its folder besides. */
  readonly developmentExtension?: string;
  /** What the learner's log has from before. */
  readonly log?: readonly StudyRecord[];
}

/** The packed extension, as `npm run package` leaves it. */
export const packedExtension = path.resolve('dist/aws-study-companion.vsix');
/** Where the host keeps a log of ours, in its data folder. */
const keptLog = 'data/User/globalStorage/study-companion.aws-study-companion/log/before-0.0.jsonl';
const sampleWorkspace = path.resolve('test/fixtures/workspace');

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A real VS Code in a real browser, with the packed extension installed. */
export class Workbench {
  private readonly console: ConsoleWatch;

  private constructor(
    private readonly host: { readonly server: RunningServer; readonly browser: Browser; readonly url: string },
    readonly page: Page,
  ) {
    this.console = new ConsoleWatch(page);
  }

  /** What went wrong in the extension: errors on the console, exceptions, policy violations. */
  get problems(): readonly string[] {
    return this.console.problems;
  }

  static async open(options: WorkbenchOptions = {}): Promise<Workbench> {
    const { settings = {}, viewport, extensions, folder = sampleWorkspace, developmentExtension: extension } = options;
    const packed = options.inBrowser === true ? [] : [packedExtension];
    const kept = options.log?.map(encodeRecord).join('') ?? '';
    const files = { ...options.files, ...(kept === '' ? {} : { [keptLog]: kept }) };
    const server = await startServer({ settings, extensions: extensions ?? packed, files });
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
    const context = await browser.newContext({ viewport: viewport ?? { width: 1400, height: 1000 } });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const url = server.url({ folder, ...(extension === undefined ? {} : { extension }) });
    const workbench = new Workbench({ server, browser, url }, await context.newPage());
    await workbench.page.goto(url);
    if (options.inBrowser === true) await workbench.installInBrowser();
    await workbench.isReady();
    return workbench;
  }

  /** Installs what was packed as a web extension: the workbench takes one from an address of its own origin. */
  private async installInBrowser(): Promise<void> {
    const address = `${new URL(this.host.url).origin}/packed-extension`;
    await this.page.context().route(`${address}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace('/packed-extension/', '');
      const isPacked = /^(package(\.nls)?\.json|(dist|media)\/.+)$/.test(name) && fs.existsSync(name);
      return isPacked
        ? route.fulfill({ body: fs.readFileSync(name), contentType: contentTypes[path.extname(name)] ?? 'text/plain' })
        : route.fulfill({ status: 404 });
    });
    await this.page.locator('.activitybar .action-item').first().waitFor({ timeout: 60_000 });
    await this.command('Developer: Install Extension from Location...');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(address);
    await this.page.keyboard.press('Enter');
  }

  async close(): Promise<void> {
    await this.host.browser.close();
    this.host.server.dispose();
  }

  /** Reloads the window by VS Code's own command. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.command('Developer: Reload Window');
    await loaded;
    await this.isReady();
  }

  /** Ends the window without a word to VS Code, and opens it again. */
  async crash(): Promise<void> {
    const { page } = this;
    await page.goto('about:blank');
    await page.goto(this.host.url);
    await this.isReady();
  }

  /** Runs a command from the palette, by keyboard. */
  async command(title: string): Promise<void> {
    await this.choose({ key: 'F1', text: `>${title}`, label: title });
  }

  /** Opens a file of the workspace by its name, by keyboard. */
  async openFile(name: string): Promise<void> {
    await this.choose({ key: 'Control+P', text: name, label: name });
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Finds the frame of a webview by something in it. */
  frameWith(selector: string): Promise<Frame> {
    return until(`a frame with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        const element = await frame.$(selector).catch(() => null);
        if (element !== null && (await element.isVisible().catch(() => false))) return frame;
      }
      return undefined;
    });
  }

  /** Keeps a picture, and what the console said, for whoever looks into a failure. */
  async keepEvidence(name: string): Promise<void> {
    const file = `out/failures/${name.replace(/[^a-z0-9]+/gi, '-')}`;
    fs.mkdirSync('out/failures', { recursive: true });
    fs.writeFileSync(`${file}.log`, `${this.console.lines.join('\n')}\n`);
    await this.page.screenshot({ path: `${file}.png` });
  }

  private async isReady(): Promise<void> {
    await this.page.locator('.activitybar .action-item').first().waitFor({ timeout: 60_000 });
    // Extensions are known once their container has its icon.
    await this.page.locator('.activitybar [aria-label^="Study Companion"]').first().waitFor({ timeout: 60_000 });
  }

  /** Opens a list by a key, filters it and takes the row that then has the focus. */
  private async choose({ key, text, label }: { key: string; text: string; label: string }): Promise<void> {
    const input = this.page.locator('.quick-input-widget input');
    const patience = { timeout: 3000 };
    await until(`the list to offer ${label}`, async () => {
      try {
        await this.page.keyboard.press(key);
        await input.fill(text, patience);
        await this.focusRow(label);
        return true;
      } catch {
        // VS Code gives the focus to an editor that it brings back, and closes the list: once more.
        await this.page.keyboard.press('Escape');
        return undefined;
      }
    });
    await this.page.keyboard.press('Enter');
    await this.page
      .locator('.quick-input-list .monaco-list-row', { hasText: label })
      .first()
      .waitFor({ state: 'hidden' });
  }

  /** Goes down the list to the row with this label. @throws Error where it is not among the first rows. */
  private async focusRow(label: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const focused = this.page.locator('.quick-input-list .monaco-list-row.focused');
    await rows.filter({ hasText: label }).first().waitFor({ timeout: 3000 });
    for (let row = 0; row < 6; row++) {
      const text = await focused.innerText({ timeout: 3000 });
      if (text.split('\n')[0] === label) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The list does not offer ${label} among its first rows.`);
  }
}
