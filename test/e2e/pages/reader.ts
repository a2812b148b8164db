import type { ElementHandle, Frame, Locator } from 'playwright-core';
import { until } from './until';
import type { Workbench } from './workbench';

/** A chapter in its tab. */
export class Reader {
  private constructor(
    private readonly workbench: Workbench,
    readonly frame: Frame,
  ) {}

  static async in(workbench: Workbench): Promise<Reader> {
    return new Reader(workbench, await workbench.frameWith('article.chapter'));
  }

  title(): Promise<string> {
    return this.frame.locator('h1').innerText();
  }

  /** Reads on by the keyboard until all of `selector` is in view. */
  async readTo(selector: string): Promise<ElementHandle<Element>> {
    await this.frame.locator('h1').click();
    return until(`${selector} to come into view`, async () => {
      const element = await this.frame.$(selector);
      const key = element === null ? 'PageDown' : await keyTowards(element);
      if (element !== null && key === undefined) return element;
      await this.workbench.page.keyboard.press(key ?? 'PageDown');
      return undefined;
    });
  }

  /** The first mention of an entry of the catalogue, by its words in the text: the one that the keyboard stops at. */
  entry(words: string): Locator {
    return this.frame.locator('[data-entry][tabindex]', { hasText: new RegExp(`^${words}$`) }).first();
  }

  /** Waits for an explanation and returns what it says. */
  async explanation(): Promise<string> {
    const popover = this.frame.locator('.popover');
    await popover.waitFor();
    return popover.innerText();
  }

  async hasNoExplanation(): Promise<void> {
    await this.frame.locator('.popover').waitFor({ state: 'hidden' });
  }

  focusedText(): Promise<string> {
    return this.frame.evaluate(() => document.activeElement?.textContent ?? '');
  }

  focusedLabel(): Promise<string> {
    return this.frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  }

  /** Pixels from the page's top to the view's. */
  scrolled(): Promise<number> {
    return this.frame.evaluate(() => Math.round(window.scrollY));
  }

  /** Waits until the heading with this text is at the top of the view. */
  async isAt(heading: string): Promise<void> {
    await until(`the reader to be at ${heading}`, async () => {
      const top = await this.frame
        .locator('h1, h2, h3')
        .filter({ hasText: heading })
        .first()
        .evaluate((element) => element.getBoundingClientRect().top)
        .catch(() => undefined);
      return top !== undefined && top > -50 && top < 300 ? true : undefined;
    });
  }
}

/** Returns the key that scrolls closer to an element: by pages, then by lines; `undefined` where all of it is in view. */
function keyTowards(element: ElementHandle<Element>): Promise<string | undefined> {
  return element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    if (top >= window.innerHeight) return 'PageDown';
    if (bottom <= 0) return 'PageUp';
    if (top < 0) return 'ArrowUp';
    return bottom > window.innerHeight ? 'ArrowDown' : undefined;
  });
}
