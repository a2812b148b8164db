import * as l10n from '@vscode/l10n';
import { html, render } from 'lit';
import type { Confidence } from '../../core/quiz/model';
import type { QuizView } from '../../core/quiz/quizView';
import type { QuizEvent, QuizRequest, QuizState } from '../../protocol/quizMessages';
import { connectHost } from '../shared/vscodeApi';
import { choose } from './choose';
import { frameTemplate } from './frameTemplate';
import { questionTemplate } from './questionTemplate';
import type { QuizActions } from './quizActions';
import { actionOf, type QuizAction } from './quizKeys';
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

const actions: QuizActions = {
  choose: (optionId) => {
    if (view?.screen !== 'question' || busy) return;
    view = { ...view, draft: choose(view, optionId) };
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
  rate: (questionId, rating) => host.post({ type: 'rate', questionId, rating }),
  suspend: (questionId, suspended) => host.post({ type: 'suspend', questionId, suspended }),
  learnNew: () => host.post({ type: 'learnNew' }),
  practise: () => host.post({ type: 'practise' }),
};

function paint(): void {
  const screen = view && screenTemplate(view);
  // The live regions are always there: what comes with the region itself is not announced.
  const regions = html`<p class="visually-hidden" role="status">${spoken}</p>
    <p class="failure" role="alert" ?hidden=${failure === ''}>${failure}</p>`;
  render(html`${regions} ${screen}`, page);
}

function screenTemplate(view: QuizView) {
  const frame = frameTemplate(view, actions);
  switch (view.screen) {
    case 'question':
      return html`${frame} ${questionTemplate(view, { actions, busy })}`;
    case 'result':
      return html`${frame} ${resultTemplate(view, actions)}`;
    case 'summary':
      return html`${frame} ${summaryTemplate(view, actions)}`;
    case 'rest':
      return restTemplate(view, actions);
  }
}

/** What tells one screen from another: the focus moves when it changes, and stays where it is when it does not. */
function screenKey(view: QuizView | undefined): string {
  return view === undefined ? '' : [view.quizId, view.screen, view.current].join(' ');
}

function show(shown: QuizView): void {
  const isNew = screenKey(shown) !== screenKey(view);
  const wasRated = view?.screen === 'result' ? view.review?.rating : undefined;
  // A choice that was made while the host answered something else is newer than what it shows.
  view = !isNew && shown.screen === 'question' && view?.screen === 'question' ? { ...shown, draft: view.draft } : shown;
  busy = false;
  failure = '';
  spoken = isNew ? announced(shown) : (ratedAnew(shown, wasRated) ?? spoken);
  host.keep({ version: 2, quizId: shown.quizId, source: shown.source });
  paint();
  if (!isNew) return;
  window.scrollTo({ top: 0 });
  // A page that comes back with its window must not take the focus from where the learner works: it waits for it.
  if (document.hasFocus()) focusHeading();
  else window.addEventListener('focus', focusHeading, { once: true });
}

function announced(shown: QuizView): string {
  return shown.screen === 'result' ? announcement(shown) : '';
}

/** What is said where a rating has changed. */
function ratedAnew(shown: QuizView, before: string | undefined): string | undefined {
  if (shown.screen !== 'result' || shown.review === undefined || shown.review.rating === before) return undefined;
  return nextDueInWords(shown.review);
}

function focusHeading(): void {
  const heading = page.querySelector<HTMLElement>('#result, #prompt, #summary');
  heading?.focus({ preventScroll: heading.id !== 'result' });
}

function perform(action: QuizAction): void {
  if (action.type === 'choose') actions.choose(action.optionId);
  else if (action.type === 'submit') actions.submit(action.confidence);
  else if (action.type === 'rate') actions.rate(action.questionId, action.rating);
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
    failure = data.message;
    paint();
  }
});

document.addEventListener('keydown', (event) => {
  if (view === undefined || event.repeat) return;
  const { key, target } = event;
  const onControl = target instanceof Element && target.closest('button, a[href]') !== null;
  const action = actionOf({ key, modified: event.ctrlKey || event.altKey || event.metaKey, onControl }, view);
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

host.post({ type: 'ready' });
