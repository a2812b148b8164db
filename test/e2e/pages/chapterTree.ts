import type { Locator } from 'playwright-core';
import { until } from './until';
import type { Workbench } from './workbench';

/** The tree of chapters in the side bar. */
export class ChapterTree {
  constructor(private readonly workbench: Workbench) {}

  /** Opens the container by its icon. */
  async open(): Promise<void> {
    await this.workbench.page.locator('.activitybar [aria-label^="Study Companion"]').first().click();
    await this.row('2.3 AWS infrastructure').waitFor();
  }

  row(name: string): Locator {
    return this.workbench.page.getByRole('treeitem').filter({ hasText: name }).first();
  }

  /** Waits until a row's text, its label and description, matches. */
  async rowSays(name: string, pattern: RegExp): Promise<string> {
    return until(`the row ${name} to say ${String(pattern)}`, async () => {
      const text = (
        await this.row(name)
          .innerText()
          .catch(() => '')
      ).replace(/\s+/g, ' ');
      return pattern.test(text) ? text : undefined;
    });
  }

  async expand(name: string): Promise<void> {
    await this.row(name).locator('.monaco-tl-twistie').click();
  }

  async select(name: string): Promise<void> {
    await this.row(name).click();
  }
}
