import { placeBeside } from './placeBeside';

/** The one popover of a page: shows an explanation beside what it explains, until it is dismissed. */
export class Popover {
  private readonly content: HTMLElement;
  private anchor: HTMLElement | undefined;

  /** `element` holds `.popover-content` and a button `.popover-close`. @throws Error where it does not. */
  constructor(private readonly element: HTMLElement) {
    const content = element.querySelector<HTMLElement>('.popover-content');
    if (content === null) throw new Error('The popover has no content element.');
    this.content = content;
    element.querySelector('.popover-close')?.addEventListener('click', () => this.dismiss());
    element.addEventListener('keydown', (event) => this.leaveAtEnds(event));
    window.addEventListener('resize', () => this.place());
    document.addEventListener('scroll', () => this.place(), { passive: true });
  }

  /** What is being explained, if anything is. */
  get shownFor(): HTMLElement | undefined {
    return this.anchor;
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && this.element.contains(node);
  }

  show(anchor: HTMLElement, content: Node): void {
    this.close();
    this.anchor = anchor;
    this.content.replaceChildren(content);
    this.element.hidden = false;
    anchor.setAttribute('aria-expanded', 'true');
    this.content.scrollTop = 0;
    this.place();
  }

  /** Moves the focus to the first thing in the popover that takes it. */
  focusInside(): void {
    if (this.anchor !== undefined) (this.focusables()[0] ?? this.element).focus();
  }

  /** Closes; the focus goes back to what was explained if it was in the popover. */
  dismiss(): void {
    const { anchor } = this;
    const hadFocus = this.element.contains(document.activeElement);
    this.close();
    if (hadFocus) anchor?.focus({ preventScroll: true });
  }

  private close(): void {
    this.anchor?.removeAttribute('aria-expanded');
    this.anchor = undefined;
    this.element.hidden = true;
  }

  private place(): void {
    if (this.anchor === undefined) return;
    // A name that is broken over two lines has two rectangles: the first one starts it.
    const anchor = this.anchor.getClientRects()[0] ?? this.anchor.getBoundingClientRect();
    if (anchor.bottom < 0 || anchor.top > window.innerHeight) {
      this.dismiss();
      return;
    }
    this.element.style.maxHeight = 'none';
    const { left, top, maxHeight } = placeBeside(anchor, {
      popover: { width: this.element.offsetWidth, height: this.element.offsetHeight },
      window: { width: document.documentElement.clientWidth, height: window.innerHeight },
    });
    Object.assign(this.element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }

  /** The popover stands at the end of the page: Tab over its ends leads back to the text that it explains. */
  private leaveAtEnds(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return;
    const focusables = this.focusables();
    const end = event.shiftKey ? focusables[0] : focusables.at(-1);
    if (document.activeElement !== end && document.activeElement !== this.element) return;
    if (document.activeElement === this.element && !event.shiftKey) return;
    event.preventDefault();
    this.dismiss();
  }

  private focusables(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>('a[href], button, summary')];
  }
}
