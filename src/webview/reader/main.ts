import * as v from 'valibot';
import {
  readerEventSchema,
  readerInitialStateSchema,
  readerStateSchema,
  type ReaderRequest,
  type ReaderState,
} from '../../protocol/readerMessages';
import { connectHost } from '../shared/vscodeApi';
import { Explanations } from './explanations';
import { FigureZoom } from './figureZoom';
import { ReadMarks } from './readMarks';
import type { ReadingPlace } from './readingPlace';
import { ScrollPosition } from './scrollPosition';

const host = connectHost<ReaderRequest, ReaderState>();
const initial = v.parse(readerInitialStateSchema, JSON.parse(document.body.dataset['initialState'] ?? '{}'));
/** Scrolling past sections does not tell of each: one that stays this long at the top is being read. */
const settlingTime = 120;
const start = startingPlace();
/** What the host was told last; nothing before the page has settled. */
let told: Pick<ReadingPlace, 'sectionId'> | undefined;
let settling: number | undefined;

const marks = new ReadMarks((sectionId) => host.post({ type: 'markRead', sectionId, read: true, automatic: true }));
const position = new ScrollPosition({ moved: report });
const popover = document.querySelector<HTMLElement>('.popover');
const explanations = popover && new Explanations(popover, { requestCard, reference, openReference });
const dialog = document.querySelector<HTMLDialogElement>('dialog.zoom');
const zoom = dialog && new FigureZoom(dialog);

/** Where this page's predecessor was, else where the host wants it to start. */
function startingPlace(): ReadingPlace {
  const kept = v.safeParse(readerStateSchema, host.kept());
  const { sectionId, offset } = kept.success && kept.output.chapterId === initial.chapterId ? kept.output : initial;
  return { offset, ...(sectionId === undefined ? {} : { sectionId }) };
}

function report(place: ReadingPlace): void {
  host.keep({ version: 1, chapterId: initial.chapterId, ...place });
  window.clearTimeout(settling);
  settling = window.setTimeout(() => tellVisible(place), settlingTime);
}

function tellVisible({ sectionId }: ReadingPlace): void {
  if (told !== undefined && told.sectionId === sectionId) return;
  told = sectionId === undefined ? {} : { sectionId };
  host.post({ type: 'sectionVisible', ...told });
}

function requestCard(requestId: number, id: string): void {
  host.post({ type: 'requestCard', requestId, id });
}

function reference(label: string): Node | undefined {
  const text = document.getElementById(`reference-${label}`)?.querySelector('.reference-text');
  return text?.cloneNode(true);
}

function openReference(label: string): void {
  position.goTo(`reference-${label}`);
}

function followLink(link: HTMLAnchorElement): void {
  const { section } = link.dataset;
  if (section !== undefined && document.getElementById(section)) position.goTo(section);
  else if (section !== undefined) host.post({ type: 'openSection', sectionId: section });
  else if (link.classList.contains('external')) host.post({ type: 'openExternal', url: link.href });
  else if (link.classList.contains('backlink')) position.goTo(link.hash.slice(1));
}

function pressButton(button: HTMLButtonElement): void {
  const { section } = button.dataset;
  if (button.classList.contains('mark-read') && section !== undefined) {
    const read = button.getAttribute('aria-pressed') !== 'true';
    host.post({ type: 'markRead', sectionId: section, read, automatic: false });
  } else if (button.classList.contains('copy-link') && section !== undefined) {
    host.post({ type: 'copyLink', sectionId: section });
  } else if (button.classList.contains('start-quiz')) {
    host.post({ type: 'startQuiz' });
  } else if (button.classList.contains('enlarge-figure')) {
    const figure = button.closest('figure');
    if (figure) zoom?.open(figure);
  }
}

// While it is captured, and no further: VS Code's own listener would follow the same link again.
document.addEventListener(
  'click',
  (event) => {
    if (!(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLAnchorElement>('a[href]');
    const button = event.target.closest<HTMLButtonElement>('button');
    if (link) {
      const isHandled = event.defaultPrevented;
      event.preventDefault();
      event.stopPropagation();
      if (!isHandled) followLink(link);
    } else if (button) {
      pressButton(button);
    }
  },
  { capture: true },
);

document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || dialog?.open) return;
  if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
  event.preventDefault();
  position.step(event.key === 'PageDown' ? 1 : -1);
});

window.addEventListener('message', (message: MessageEvent<unknown>) => {
  const event = v.safeParse(readerEventSchema, message.data);
  if (!event.success) return;
  switch (event.output.type) {
    case 'goTo':
      return position.goTo(event.output.sectionId);
    case 'progress':
      return marks.show(event.output);
    case 'card':
      return explanations?.receiveCard(event.output.requestId, event.output.html);
  }
});

marks.show(initial);
if (start.sectionId !== undefined || start.offset > 0) position.restore(start);
report(start);
host.post({ type: 'ready' });
