import { HoverIntent } from '../shared/hoverIntent';
import { Popover } from '../shared/popover';
import { windowClock } from '../shared/timerClock';

/** Where explanations come from. */
export interface ExplanationSource {
  /** Asks for the card of an entry; the answer goes to `receiveCard`. */
  requestCard(requestId: number, entryId: string): void;
  /** Returns what the list says of a reference, or `undefined` where it is not there. */
  reference(label: string): Node | undefined;
  /** Goes to a reference in the list. */
  openReference(label: string): void;
}

const explained = '[data-entry], a.citation';

/**
 * Explains services and terms with their card, and citations with their reference: where the pointer rests, on keyboard
 * focus, on a click or tap. An explanation stays while the pointer is on it, and Escape dismisses it.
 */
export class Explanations {
  private readonly popover: Popover;
  private readonly intent: HoverIntent<HTMLElement>;
  private request: { readonly id: number; readonly anchor: HTMLElement; readonly focus: boolean } | undefined;
  private requests = 0;
  private pinned = false;

  constructor(
    element: HTMLElement,
    private readonly source: ExplanationSource,
  ) {
    this.popover = new Popover(element);
    this.intent = new HoverIntent<HTMLElement>(windowClock, {
      open: (anchor) => {
        if (this.popover.shownFor !== anchor) this.open(anchor, { pinned: false, focus: false });
      },
      close: () => {
        if (!this.pinned && !this.hasFocus()) this.dismiss();
      },
    });
    document.addEventListener('pointerover', (event) => this.hover(event));
    // Out of the page, which has no element that the pointer would be over.
    document.documentElement.addEventListener('pointerleave', () => this.intent.leave());
    document.addEventListener('focusin', (event) => this.focus(event));
    document.addEventListener('keydown', (event) => this.press(event));
    // Before other listeners, so that one of them can tell whether a citation was followed.
    document.addEventListener('click', (event) => this.click(event), { capture: true });
  }

  /** Shows the card that the host sent; one that is no longer wanted, or is not there, is not shown. */
  receiveCard(requestId: number, html: string | undefined): void {
    if (this.request?.id !== requestId) return;
    const { anchor, focus } = this.request;
    this.request = undefined;
    if (html === undefined) return;
    const card = document.createElement('div');
    // The host escaped all but the card's own structure, and the page's policy runs no script in it.
    card.innerHTML = html;
    this.popover.show(anchor, card);
    if (focus) this.popover.focusInside();
  }

  private open(anchor: HTMLElement, { pinned, focus }: { readonly pinned: boolean; readonly focus: boolean }): void {
    this.pinned = pinned;
    const { entry, reference } = anchor.dataset;
    if (entry !== undefined) {
      this.request = { id: ++this.requests, anchor, focus };
      this.source.requestCard(this.request.id, entry);
      return;
    }
    const content = reference === undefined ? undefined : this.source.reference(reference);
    if (content === undefined) return;
    this.request = undefined;
    this.popover.show(anchor, content);
    if (focus) this.popover.focusInside();
  }

  private dismiss(): void {
    this.intent.cancel();
    this.request = undefined;
    this.pinned = false;
    this.popover.dismiss();
  }

  /** Whether the keyboard is in the explanation, or on what it explains: the pointer takes neither away. */
  private hasFocus(): boolean {
    const { activeElement } = document;
    const isOnAnchor = activeElement !== null && activeElement === this.popover.shownFor;
    return this.popover.contains(activeElement) || (isOnAnchor && activeElement.matches(':focus-visible'));
  }

  private hover({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    const anchor = closest(target);
    const isWanted = anchor === this.popover.shownFor || anchor === this.request?.anchor;
    if (anchor !== undefined && !isWanted) this.intent.enter(anchor);
    else if (anchor !== undefined || this.popover.contains(target)) this.intent.stay();
    else this.intent.leave();
  }

  private focus({ target, relatedTarget }: FocusEvent): void {
    // What the focus comes back to from its explanation has just been explained.
    if (this.popover.contains(target) || this.popover.contains(relatedTarget)) return;
    const anchor = closest(target);
    if (anchor === undefined) {
      if (this.popover.shownFor !== undefined && !this.pinned) this.dismiss();
    } else if (anchor.matches(':focus-visible') && anchor !== this.popover.shownFor) {
      this.open(anchor, { pinned: false, focus: false });
    }
  }

  private press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (this.popover.shownFor !== undefined || this.request !== undefined)) {
      event.preventDefault();
      this.dismiss();
      return;
    }
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const anchor = event.target instanceof HTMLElement ? event.target : undefined;
    if (anchor?.dataset['entry'] === undefined) return;
    event.preventDefault();
    if (this.popover.shownFor === anchor) {
      this.pinned = true;
      this.popover.focusInside();
    } else {
      this.open(anchor, { pinned: true, focus: true });
    }
  }

  private click(event: MouseEvent): void {
    if (this.popover.contains(event.target)) {
      // It leads away from what is explained.
      if (event.target instanceof Element && event.target.closest('a.section-link')) this.dismiss();
      return;
    }
    const anchor = closest(event.target);
    if (anchor === undefined) {
      this.dismiss();
      return;
    }
    event.preventDefault();
    const label = anchor.dataset['reference'];
    // Enter on a link is a click without a detail.
    const goes = event.detail === 0 || (this.pinned && this.popover.shownFor === anchor);
    if (label !== undefined && goes) {
      this.dismiss();
      this.source.openReference(label);
      return;
    }
    this.intent.cancel();
    this.open(anchor, { pinned: true, focus: false });
  }
}

function closest(target: EventTarget | null): HTMLElement | undefined {
  return target instanceof Element ? (target.closest<HTMLElement>(explained) ?? undefined) : undefined;
}
