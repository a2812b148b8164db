import type { ElementHandle, Frame } from 'playwright-core';
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

  /** Reads on by the keyboard until `selector` is in view. */
  async readTo(selector: string): Promise<ElementHandle<Element>> {
    await this.frame.locator('h1').click();
    return until(`${selector} to come into view`, async () => {
      const element = await this.frame.$(selector);
      if (element !== null && (await isInView(element))) return element;
      await this.workbench.page.keyboard.press('PageDown');
      return undefined;
    });
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

function isInView(element: ElementHandle<Element>): Promise<boolean> {
  return element.evaluate((node) => {
    const { top, bottom } = node.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight && bottom > top;
  });
}
