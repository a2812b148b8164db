import * as l10n from '@vscode/l10n';
import { html, render, type TemplateResult } from 'lit';
import type { Confidence } from '../../core/quiz/model';
import type { CaseView, QuizView } from '../../core/quiz/quizView';
import type { QuizEvent, QuizRequest, QuizState } from '../../protocol/quizMessages';
import { connectHost } from '../shared/vscodeApi';
import { isWhole } from './arrange';
import { Carrying } from './carrying';
import { caseTemplate } from './caseTemplate';
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
import { actionOf, type KeyPress, type QuizAction } from './quizKeys';
import { announcement } from './quizWords';
import { resultTemplate } from './resultTemplate';
import { restTemplate } from './reviewTemplate';
import { nextDueInWords } from './reviewWords';
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
/** Where there is no room beside the question, the scenario of a case folds; each case starts unfolded. */
const roomBeside = window.matchMedia('(min-width: 54rem)');
let isCaseFolded = false;

const carrying = new Carrying({
  question: () => (view?.screen === 'question' && !busy ? view : undefined),
  arrange,
  say: (text) => (spoken = text),
  repaint: () => paint(),
  focusOption,
  focusLine,
});

function arrange(draft: readonly string[]): void {
  if (view?.screen !== 'question') return;
  view = { ...view, draft };
  unheard += 1;
  host.post({ type: 'draft', questionId: view.questionId, optionIds: draft });
}

function focusOption(optionId: string): void {
  page.querySelector<HTMLElement>(`[data-option="${CSS.escape(optionId)}"]`)?.focus();
}

function focusLine(line: number): void {
  page.querySelector<HTMLElement>(`[data-line="${line}"]`)?.focus();
}
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

/** Goes elsewhere; what is carried is put down where it is, so that it is not lost. */
function move(request: QuizRequest): void {
  carrying.drop();
  host.post(request);
}

const actions: QuizActions = {
  choose: (optionId) => {
    if (view?.screen !== 'question' || busy) return;
    arrange(choose(view, optionId));
    paint();
    focusOption(optionId);
  },
  carrying,
  submit: (confidence?: Confidence) => {
    carrying.drop();
    if (view?.screen !== 'question' || busy || !isWhole(view)) return;
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
  back: () => move({ type: 'back' }),
  next: () => move({ type: 'next' }),
  goTo: (index) => move({ type: 'goTo', index }),
  repeatMissed: () => host.post({ type: 'repeatMissed' }),
  restart: () => host.post({ type: 'restart' }),
  rate: (questionId, rating) => host.post({ type: 'rate', questionId, rating }),
  suspend: (questionId, suspended) => host.post({ type: 'suspend', questionId, suspended }),
  learnNew: () => host.post({ type: 'learnNew' }),
  practise: () => host.post({ type: 'practise' }),
  startExam: () => host.post({ type: 'startExam' }),
  review: () => {
    if (view !== undefined) move({ type: 'goTo', index: view.steps.length });
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
  const screen = view && screenTemplate(view);
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
  const frame = headTemplate(view);
  switch (view.screen) {
    case 'question':
      return html`${frame} ${beside(view.caseStudy, questionTemplate(view, { actions, busy, carry: carrying.current }))}`;
    case 'result':
      return html`${frame} ${beside(view.caseStudy, resultTemplate(view, actions))}`;
    case 'summary':
      return html`${frame} ${summaryTemplate(view, actions)}`;
    case 'rest':
      return restTemplate(view, actions);
    case 'examIntro':
      return html`${frame} ${examIntroTemplate(view, actions)}`;
    case 'examReview':
      return html`${frame} ${examReviewTemplate(view, actions)}`;
    case 'examReport':
      return html`${frame} ${examReportTemplate(view, actions)}`;
  }
}

function beside(caseStudy: CaseView | undefined, asked: TemplateResult): TemplateResult {
  const folding = {
    isBeside: roomBeside.matches,
    isFolded: isCaseFolded,
    onFold: (isFolded: boolean) => (isCaseFolded = isFolded),
  };
  return caseTemplate(caseStudy, { folding, asked });
}

/** What tells one screen from another: the focus moves when it changes, and stays where it is when it does not. */
function screenKey(view: QuizView | undefined): string {
  return view === undefined ? '' : [view.quizId, view.screen, view.current].join(' ');
}

/** A case is unfolded where its first question is asked, and where no question is. */
function startsCase(shown: QuizView): boolean {
  return shown.screen === 'question' || shown.screen === 'result' ? shown.caseStudy?.part === 1 : true;
}

function show(shown: QuizView): void {
  const isNew = screenKey(shown) !== screenKey(view);
  const wasRated = view?.screen === 'result' ? view.review?.rating : undefined;
  // A choice that was made while the host answered something else is newer than what it shows.
  // In a mock exam each choice is heard of again, and another window can choose too.
  unheard = Math.max(0, unheard - 1);
  const isAhead = shown.clock === undefined || unheard > 0;
  const keepsDraft = isAhead && !isNew && shown.screen === 'question' && view?.screen === 'question';
  view = keepsDraft && view?.screen === 'question' ? { ...shown, draft: view.draft } : shown;
  if (isNew) carrying.forget();
  if (isNew && startsCase(shown)) isCaseFolded = false;
  busy = false;
  failure = '';
  spoken = isNew ? announced(shown) : (ratedAnew(shown, wasRated) ?? spoken);
  host.keep({ version: 2, quizId: shown.quizId, source: shown.source });
  time.follow(shown.clock);
  paint();
  if (!isNew) return;
  window.scrollTo({ top: 0 });
  // A page that comes back with its window must not take the focus from where the learner works: it waits for it.
  if (document.hasFocus()) focusHeading();
  else window.addEventListener('focus', focusHeading, { once: true });
}

function announced(shown: QuizView): string {
  return shown.screen === 'result' && shown.exam === undefined ? announcement(shown) : '';
}

/** What is said where a rating has changed. */
function ratedAnew(shown: QuizView, before: string | undefined): string | undefined {
  if (shown.screen !== 'result' || shown.review === undefined || shown.review.rating === before) return undefined;
  return nextDueInWords(shown.review);
}

function focusHeading(): void {
  const heading = page.querySelector<HTMLElement>(
    '#result, #prompt, #summary, #exam-intro, #exam-review, #exam-report',
  );
  heading?.focus({ preventScroll: heading.id !== 'result' });
}

function perform(action: QuizAction | ExamAction): void {
  switch (action.type) {
    case 'choose':
      return actions.choose(action.optionId);
    case 'goToOption':
      return focusOption(action.optionId);
    case 'goToLine':
      return focusLine(action.line);
    case 'match':
      return carrying.match(action.line, action.optionId);
    case 'carryBy':
      return carrying.by(action.places);
    case 'carryTo':
      return carrying.to(action.place);
    case 'cancel':
      return carrying.cancel();
    case 'submit':
      return actions.submit(action.confidence);
    case 'rate':
      return actions.rate(action.questionId, action.rating);
    default:
      return actions[action.type]();
  }
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

function keyPress({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): KeyPress {
  const focused = target instanceof HTMLElement ? target : document.body;
  const { option, line } = focused.dataset;
  return {
    key,
    modified: ctrlKey || altKey || metaKey,
    onControl: focused.closest('button, a[href], select, summary') !== null,
    isCarrying: carrying.current !== undefined,
    ...(option === undefined ? {} : { onOption: option }),
    ...(line === undefined ? {} : { onLine: Number(line) }),
  };
}

roomBeside.addEventListener('change', paint);

document.addEventListener('keydown', (event) => {
  // What is carried moves on while an arrow is held.
  if (view === undefined || (event.repeat && carrying.current === undefined)) return;
  // The dialog has its own keys.
  if (endDialog()?.open) return;
  const press = keyPress(event);
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
