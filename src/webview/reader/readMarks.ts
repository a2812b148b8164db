import { windowClock } from '../shared/timerClock';
import { progressView } from './progressView';
import { ReadTimer } from './readTimer';

/** What is known of progress; the host says it. */
export interface ReadState {
  readonly readSectionIds: readonly string[];
  /** Whether the end of a section in view marks it read. */
  readonly automatic: boolean;
}

/** Shows which sections are read, and tells which are read to their end. */
export class ReadMarks {
  private readonly buttons = [...document.querySelectorAll<HTMLButtonElement>('button.mark-read')];
  private readSectionIds: ReadonlySet<string> = new Set();
  private automatic = false;

  constructor(markRead: (sectionId: string) => void) {
    const timer = new ReadTimer(windowClock, (sectionId) => {
      const isSeen = document.visibilityState === 'visible';
      if (isSeen && this.automatic && !this.readSectionIds.has(sectionId)) markRead(sectionId);
    });
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        const sectionId = target instanceof HTMLElement ? target.dataset['end'] : undefined;
        if (sectionId === undefined) continue;
        if (isIntersecting) timer.enter(sectionId);
        else timer.leave(sectionId);
      }
    });
    for (const end of document.querySelectorAll('[data-end]')) observer.observe(end);
  }

  show({ readSectionIds, automatic }: ReadState): void {
    this.readSectionIds = new Set(readSectionIds);
    this.automatic = automatic;
    for (const button of this.buttons) button.setAttribute('aria-pressed', String(this.isRead(button)));
    for (const item of document.querySelectorAll<HTMLElement>('[data-outline]')) {
      item.classList.toggle('is-read', this.readSectionIds.has(item.dataset['outline'] ?? ''));
    }
    const bar = document.querySelector('progress');
    const text = document.querySelector<HTMLElement>('.progress-text');
    if (bar === null || text === null) return;
    const view = progressView(
      this.buttons.map((button) => button.dataset['section'] ?? ''),
      { readSectionIds: this.readSectionIds, template: text.dataset['template'] ?? '' },
    );
    bar.value = view.read;
    text.textContent = view.text;
  }

  private isRead(button: HTMLButtonElement): boolean {
    return this.readSectionIds.has(button.dataset['section'] ?? '');
  }
}
