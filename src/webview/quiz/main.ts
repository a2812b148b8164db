import * as l10n from '@vscode/l10n';
import { html, render } from 'lit';
import type { Confidence } from '../../core/quiz/model';
import type { QuizView } from '../../core/quiz/quizView';
import type { QuizEvent, QuizRequest, QuizState } from '../../protocol/quizMessages';
import { connectHost } from '../shared/vscodeApi';
import { choose } from './choose';
import { examFrameTemplate } from './examFrameTemplate';
import { examIntroTemplate } from './examIntroTemplate';
import { examActionOf, type ExamAction } from './examKeys';
import { examReportTemplate } from './examReportTemplate';
import { END_DIALOG_ID, examReviewTemplate } from './examReviewTemplate';
import { ExamTime } from './examTime';
import { frameTemplate } from './frameTemplate';
import { questionTemplate } from './questionTemplate';
import type { QuizActions } from './quizActions';
import { actionOf, type QuizAction } from './quizKeys';
import { announcement } from './quizWords';
import { resultTemplate } from './resultTemplate';
import { summaryTemplate } from './summaryTemplate';

const { l10n: translations } = document.body.dataset;
if (translations !== undefined) l10n.config({ contents: JSON.parse(translations) });
const host = connectHost<QuizRequest, QuizState>();
const page = document.getElementById('quiz') ?? document.body;
let view: QuizView | undefined;
/** An answer is on its way: it must not be sent twice, nor changed. */
let busy = false;
let spoken = '';
let failure = '';
let hidesTime = false;
/** Choices in a mock exam that the host has not yet said it kept. */
let unheard = 0;

const time = new ExamTime({
  now: Date.now,
  write: (id, text) => {
    const element = document.getElementById(id);
    // A text that is the same again must not be announced, nor disturb a selection.
    if (element !== null && element.textContent !== text) element.textContent = text;
  },
  say: (text) => {
    spoken = text;
    paint();
  },
});

const actions: QuizActions = {
  choose: (optionId) => {
    if (view?.screen !== 'question' || busy) return;
    view = { ...view, draft: choose(view, optionId) };
    unheard += 1;
    host.post({ type: 'draft', questionId: view.questionId, optionIds: view.draft });
    paint();
    page.querySelector<HTMLElement>(`input[data-option="${CSS.escape(optionId)}"]`)?.focus();
  },
  submit: (confidence?: Confidence) => {
    if (view?.screen !== 'question' || busy || view.draft.length !== view.choose) return;
    const { questionId, draft } = view;
    busy = true;
    host.post({ type: 'submit', questionId, optionIds: draft, ...(confidence === undefined ? {} : { confidence }) });
    paint();
  },
  skip: () => {
    if (view?.screen === 'question' && !busy) host.post({ type: 'skip', questionId: view.questionId });
  },
  flag: () => {
    if (view?.screen !== 'question' && view?.screen !== 'result') return;
    host.post({ type: 'flag', questionId: view.questionId, flagged: !view.flagged });
  },
  back: () => host.post({ type: 'back' }),
  next: () => host.post({ type: 'next' }),
  goTo: (index) => host.post({ type: 'goTo', index }),
  repeatMissed: () => host.post({ type: 'repeatMissed' }),
  restart: () => host.post({ type: 'restart' }),
  startExam: () => host.post({ type: 'startExam' }),
  review: () => {
    if (view !== undefined) host.post({ type: 'goTo', index: view.steps.length });
  },
  askEnd: () => endDialog()?.showModal(),
  endExam: () => host.post({ type: 'endExam' }),
  lastReport: () => host.post({ type: 'lastReport' }),
  toggleTime: () => {
    hidesTime = !hidesTime;
    paint();
  },
};

function paint(): void {
  const screen = view && html`${headTemplate(view)} ${screenTemplate(view)}`;
  // The live regions are always there: what comes with the region itself is not announced.
  const regions = html`<p class="visually-hidden" role="status">${spoken}</p>
    <p class="failure" role="alert" ?hidden=${failure === ''}>${failure}</p>`;
  render(html`${regions} ${screen}`, page);
  time.tick();
}

function headTemplate(shown: QuizView) {
  return shown.source.kind === 'exam'
    ? examFrameTemplate(shown, { actions, hidesTime })
    : frameTemplate(shown, actions);
}

function endDialog(): HTMLDialogElement | null {
  return page.querySelector<HTMLDialogElement>(`#${END_DIALOG_ID}`);
}

function screenTemplate(view: QuizView) {
  switch (view.screen) {
    case 'question':
      return questionTemplate(view, { actions, busy });
    case 'result':
      return resultTemplate(view, actions);
    case 'summary':
      return summaryTemplate(view, actions);
    case 'examIntro':
      return examIntroTemplate(view, actions);
    case 'examReview':
      return examReviewTemplate(view, actions);
    case 'examReport':
      return examReportTemplate(view, actions);
  }
}

/** What tells one screen from another: the focus moves when it changes, and stays where it is when it does not. */
function screenKey(view: QuizView | undefined): string {
  return view === undefined ? '' : [view.quizId, view.screen, view.current].join(' ');
}

function show(shown: QuizView): void {
  const isNew = screenKey(shown) !== screenKey(view);
  // A choice that was made while the host answered something else is newer than what it shows.
  // In a mock exam each choice is heard of again, and another window can choose too.
  unheard = Math.max(0, unheard - 1);
  const isAhead = shown.clock === undefined || unheard > 0;
  const keepsDraft = isAhead && !isNew && shown.screen === 'question' && view?.screen === 'question';
  view = keepsDraft && view?.screen === 'question' ? { ...shown, draft: view.draft } : shown;
  busy = false;
  failure = '';
  spoken = shown.screen === 'result' && shown.exam === undefined ? announcement(shown) : '';
  host.keep({ version: 2, quizId: shown.quizId, source: shown.source });
  time.follow(shown.clock);
  paint();
  if (!isNew) return;
  window.scrollTo({ top: 0 });
  // A page that comes back with its window must not take the focus from where the learner works: it waits for it.
  if (document.hasFocus()) focusHeading();
  else window.addEventListener('focus', focusHeading, { once: true });
}

function focusHeading(): void {
  const heading = page.querySelector<HTMLElement>(
    '#result, #prompt, #summary, #exam-intro, #exam-review, #exam-report',
  );
  heading?.focus({ preventScroll: heading.id !== 'result' });
}

function perform(action: QuizAction | ExamAction): void {
  if (action.type === 'choose') actions.choose(action.optionId);
  else if (action.type === 'submit') actions.submit(action.confidence);
  else actions[action.type]();
}

function followLink(link: HTMLAnchorElement): void {
  const { section, reference } = link.dataset;
  if (section !== undefined) {
    host.post({ type: 'openSection', sectionId: section });
  } else if (reference !== undefined) {
    document.getElementById(`reference-${reference}`)?.focus();
  } else if (link.classList.contains('external')) {
    host.post({ type: 'openExternal', url: link.href });
  }
}

window.addEventListener('message', ({ data }: MessageEvent<QuizEvent>) => {
  if (data.type === 'show') {
    show(data.view);
  } else if (data.type === 'failed') {
    busy = false;
    unheard = 0;
    failure = data.message;
    paint();
  }
});

document.addEventListener('keydown', (event) => {
  if (view === undefined || event.repeat) return;
  const { key, target } = event;
  const onControl = target instanceof Element && target.closest('button, a[href]') !== null;
  // The dialog has its own keys.
  if (endDialog()?.open) return;
  const press = { key, modified: event.ctrlKey || event.altKey || event.metaKey, onControl };
  const action = view.source.kind === 'exam' ? examActionOf(press, view) : actionOf(press, view);
  if (action === undefined) return;
  event.preventDefault();
  perform(action);
});

// While it is captured, and no further: VS Code's own listener would follow the same link again.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (link === null) return;
    event.preventDefault();
    event.stopPropagation();
    followLink(link);
  },
  { capture: true },
);

setInterval(() => time.tick(), 1000);
host.post({ type: 'ready' });
