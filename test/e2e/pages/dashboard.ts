import type { Frame, Locator } from 'playwright-core';
import { until } from './until';
import type { Workbench } from './workbench';

/** The dashboard in its tab. */
export class Dashboard {
  private constructor(
    private readonly workbench: Workbench,
    readonly frame: Frame,
  ) {}

  /** Finds the dashboard once it shows something. */
  static async in(workbench: Workbench): Promise<Dashboard> {
    return new Dashboard(workbench, await workbench.frameWith('#dashboard .card'));
  }

  static async open(workbench: Workbench): Promise<Dashboard> {
    await workbench.command('Study: Open Dashboard');
    return Dashboard.in(workbench);
  }

  /** A part of the page, by its heading. */
  card(title: string): Locator {
    return this.frame.locator('.card', {
      has: this.frame.getByRole('heading', { name: title, exact: true, level: 2 }),
    });
  }

  /** The text of a part, in one line. */
  async textOf(title: string): Promise<string> {
    return (await this.card(title).innerText()).replace(/\s+/g, ' ');
  }

  /** The value of a number at the head of the page. */
  async tile(name: string): Promise<string> {
    const term = this.frame.getByText(name, { exact: true });
    return this.frame.locator('.page-head .tile').filter({ has: term }).locator('.tile-value').innerText();
  }

  /** Waits until a number at the head of the page is this. */
  async tileBecomes(name: string, value: string): Promise<void> {
    await until(`${name} to be ${value}`, async () => ((await this.tile(name)) === value ? true : undefined));
  }

  async press(key: string): Promise<void> {
    await this.workbench.page.keyboard.press(key);
  }

  /** Presses Tab until what has the focus is called so. */
  async tabTo(label: RegExp): Promise<string> {
    return until(`the focus to come to ${String(label)}`, async () => {
      const focused = await this.focused();
      if (label.test(focused)) return focused;
      await this.press('Tab');
      return undefined;
    });
  }

  /** What has the focus is called: its label, else its text. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    });
  }
}
