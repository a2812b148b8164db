import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The hover of the text editor. */
export class ServiceHover {
  constructor(private readonly workbench: Workbench) {}

  /** Rests the pointer on a word of the open editor and returns the hover once it shows. */
  async over(word: string): Promise<Locator> {
    const line = this.workbench.page.locator('.editor-instance .view-line span', { hasText: word }).last();
    const box = await line.evaluate((span, word) => {
      const walker = document.createTreeWalker(span, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = (node.textContent ?? '').replace(/\u00a0/g, ' ').indexOf(word);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return undefined;
    }, word);
    if (box === undefined) throw new Error(`The editor does not show "${word}".`);
    await this.workbench.page.mouse.move(box.x - 30, box.y);
    await this.workbench.page.mouse.move(box.x, box.y, { steps: 4 });
    return this.shown();
  }

  /** Shows the hover at a place by keyboard: line and column count from 1. */
  async at(line: number, column: number): Promise<Locator> {
    await this.workbench.page.keyboard.press('Control+G');
    const input = this.workbench.page.locator('.quick-input-widget input');
    await input.fill(`:${line}:${column}`);
    await this.workbench.page.keyboard.press('Enter');
    await this.workbench.command('Show or Focus Hover');
    return this.shown();
  }

  private async shown(): Promise<Locator> {
    const hover = this.workbench.page.locator('.monaco-hover:visible', { hasText: 'When to choose it' }).first();
    await hover.waitFor();
    return hover;
  }
}
