import type { Locator } from 'playwright-core';
import { until } from './until';
import type { Workbench } from './workbench';

/** The view "Services in this Workspace", below the chapters. */
export class WorkspaceServices {
  constructor(private readonly workbench: Workbench) {}

  /** The view with its header, message and rows. */
  get pane(): Locator {
    return this.workbench.page.locator('.pane', { has: this.header });
  }

  get header(): Locator {
    return this.workbench.page.locator('.pane-header[aria-label^="Services in this Workspace"]');
  }

  /** Opens the view, and closes the chapters above: VS Code gives a view that was closed a few rows only. */
  async open(): Promise<void> {
    await this.header.click();
    await this.workbench.page.locator('.pane-header[aria-label^="Chapters"]').click();
  }

  row(text: string | RegExp): Locator {
    return this.pane.getByRole('treeitem').filter({ hasText: text }).first();
  }

  /** Waits until the row with the focus says something, and returns that. */
  focusedRow(pattern: RegExp): Promise<string> {
    return until(`the focus on a row that says ${String(pattern)}`, async () => {
      const row = this.pane.locator('.monaco-list-row.focused');
      const text = (await row.innerText({ timeout: 500 }).catch(() => '')).replace(/\s+/g, ' ');
      return pattern.test(text) ? text : undefined;
    });
  }

  /** Waits until the sentence above the rows matches. */
  says(pattern: RegExp): Promise<string> {
    return until(`the view to say ${String(pattern)}`, async () => {
      const text = await this.pane
        .locator('.message')
        .innerText({ timeout: 500 })
        .catch(() => '');
      return pattern.test(text) ? text : undefined;
    });
  }
}
