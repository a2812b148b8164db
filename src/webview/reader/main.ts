import * as v from 'valibot';
import { readerEventSchema, type ReaderRequest, type ReaderState } from '../../protocol/readerMessages';

declare function acquireVsCodeApi(): {
  postMessage(message: ReaderRequest): void;
  setState(state: ReaderState): void;
};

const api = acquireVsCodeApi();
const initial = v.parse(
  v.object({
    chapterId: v.string(),
    sectionId: v.optional(v.string()),
    offset: v.optional(v.number(), 0),
    readSectionIds: v.array(v.string()),
    automatic: v.boolean(),
  }),
  JSON.parse(document.body.dataset['initialState'] ?? '{}'),
);
const headings = [...document.querySelectorAll<HTMLElement>('section.section > h2, section.section > h3')];
/** How long the end of a section has to be in view until it counts as read, in milliseconds. */
const readingDelay = 1500;
let automatic = initial.automatic;
let visible: string | undefined;

function showProgress(readSectionIds: readonly string[]): void {
  const read = new Set(readSectionIds);
  for (const button of document.querySelectorAll<HTMLButtonElement>('button.mark-read')) {
    button.setAttribute('aria-pressed', String(read.has(button.dataset['section'] ?? '')));
  }
}

function goTo(sectionId: string | undefined): void {
  const heading = document.getElementById(sectionId ?? 'top');
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}

/** The last heading that is at or above the top of the view, with some room for the eye. */
function trackPosition(): void {
  const above = headings.findLast((heading) => heading.getBoundingClientRect().top <= 80);
  const state = {
    version: 1 as const,
    chapterId: initial.chapterId,
    offset: Math.round(-(above?.getBoundingClientRect().top ?? -scrollY)),
  };
  api.setState(above === undefined ? state : { ...state, sectionId: above.id });
  if (above === undefined || above.id === visible) return;
  visible = above.id;
  api.postMessage({ type: 'sectionVisible', sectionId: above.id });
}

function follow(event: MouseEvent): void {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest<HTMLElement>('button.mark-read');
  const link = event.target.closest<HTMLAnchorElement>('a');
  if (button?.dataset['section'] !== undefined) {
    const read = button.getAttribute('aria-pressed') !== 'true';
    api.postMessage({ type: 'markRead', sectionId: button.dataset['section'], read, automatic: false });
  } else if (link?.classList.contains('section-link') && link.dataset['section'] !== undefined) {
    event.preventDefault();
    if (document.getElementById(link.dataset['section'])) goTo(link.dataset['section']);
    else api.postMessage({ type: 'openSection', sectionId: link.dataset['section'] });
  } else if (link?.classList.contains('citation')) {
    event.preventDefault();
    goTo(`reference-${link.dataset['reference'] ?? ''}`);
  } else if (link?.classList.contains('external')) {
    event.preventDefault();
    api.postMessage({ type: 'openExternal', url: link.href });
  }
}

function watchSectionEnds(): void {
  const timers = new Map<Element, number>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(timers.get(target));
      if (isIntersecting)
        timers.set(target, setTimeout(() => markReadAutomatically(target), readingDelay) as unknown as number);
    }
  });
  for (const button of document.querySelectorAll('button.mark-read')) observer.observe(button);
}

function markReadAutomatically(button: Element): void {
  const sectionId = button instanceof HTMLElement ? button.dataset['section'] : undefined;
  if (!automatic || sectionId === undefined || button.getAttribute('aria-pressed') === 'true') return;
  api.postMessage({ type: 'markRead', sectionId, read: true, automatic: true });
}

window.addEventListener('message', (message: MessageEvent<unknown>) => {
  const event = v.safeParse(readerEventSchema, message.data);
  if (!event.success) return;
  if (event.output.type === 'goTo') goTo(event.output.sectionId);
  if (event.output.type === 'progress') {
    automatic = event.output.automatic;
    showProgress(event.output.readSectionIds);
  }
});
document.addEventListener('click', follow);
document.addEventListener('scroll', () => requestAnimationFrame(trackPosition), { passive: true });
showProgress(initial.readSectionIds);
if (initial.sectionId !== undefined) goTo(initial.sectionId);
scrollBy(0, initial.offset);
watchSectionEnds();
api.postMessage({ type: 'ready' });
