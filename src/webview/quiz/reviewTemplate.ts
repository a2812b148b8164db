/** What a review shows besides a quiz. */
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import type { LeechView, RestView, ResultView, ReviewResultView, SummaryView } from '../../core/quiz/quizView';
import type { QuizActions } from './quizActions';
import {
  intervalInWords,
  learnNewLabel,
  leechInWords,
  nextDueInWords,
  ratingLabel,
  reviewStateInWords,
} from './reviewWords';

/** How the answer is rated, to change with one key, and whether the question keeps being forgotten. */
export function ratingTemplate(
  { questionId, review }: Pick<ResultView, 'questionId' | 'review'>,
  actions: QuizActions,
): TemplateResult | typeof nothing {
  if (review === undefined) return nothing;
  return html`<div class="rating">
    <h3 id="rating">${l10n.t('How well did you remember it?')}</h3>
    <div class="ratings" role="group" aria-labelledby="rating">
      ${review.choices.map((choice, index) => choiceTemplate({ choice, index, review }, { questionId, actions }))}
    </div>
    <p class="next-due">${nextDueInWords(review)}</p>
    ${review.leech === undefined ? nothing : leechTemplate(review.leech, actions)}
  </div>`;
}

interface RatingButton {
  readonly choice: ReviewResultView['choices'][number];
  readonly index: number;
  readonly review: ReviewResultView;
}

function choiceTemplate(
  { choice: { rating, days }, index, review }: RatingButton,
  { questionId, actions }: { readonly questionId: string; readonly actions: QuizActions },
): TemplateResult {
  const key = String(index + 1);
  return html`<button
    type="button"
    class="button rating-choice"
    aria-pressed=${String(rating === review.rating)}
    aria-keyshortcuts=${key}
    title=${l10n.t('Rate it {0} ({1})', ratingLabel(rating), key)}
    @click=${() => actions.rate(questionId, rating)}
  >
    <span>${ratingLabel(rating)} <kbd aria-hidden="true">${key}</kbd></span>
    <span class="interval">${intervalInWords(days)}</span>
  </button>`;
}

function leechTemplate(leech: LeechView, actions: QuizActions): TemplateResult {
  return html`<p class="leech">
    <span>${leechInWords(leech)}</span>
    <button type="button" class="button" @click=${() => actions.suspend(leech.questionId, !leech.suspended)}>
      ${leech.suspended ? l10n.t('Take it into reviews again') : l10n.t('Leave it out of reviews')}
    </button>
  </p>`;
}

/** What the end of a review says besides: what is left today, when more is due, and what keeps being forgotten. */
export function reviewSummaryTemplate(
  { review, firstOpen }: SummaryView,
  actions: QuizActions,
): TemplateResult | typeof nothing {
  if (review === undefined) return nothing;
  return html`<p class="next-due">${reviewStateInWords(review)}</p>
    ${firstOpen === undefined && review.due === 0 ? goOnTemplate({ review, emphasis: '' }, actions) : nothing}
    ${leechesTemplate(review.leeches, actions)}`;
}

/** A review of nothing: that all is done, when more is due, and what to do meanwhile. */
export function restTemplate({ title, review }: RestView, actions: QuizActions): TemplateResult {
  return html`<header class="quiz-header"><p class="quiz-title">${title}</p></header>
    <section class="summary" aria-labelledby="summary">
      <h1 id="summary" class="score" tabindex="-1">${l10n.t('Nothing is due now')}</h1>
      <p class="next-due">${reviewStateInWords(review)}</p>
      ${goOnTemplate({ review, emphasis: 'button-primary' }, actions)} ${leechesTemplate(review.leeches, actions)}
    </section>`;
}

interface GoOn {
  readonly review: RestView['review'];
  /** The class of the button that is meant most. */
  readonly emphasis: string;
}

function goOnTemplate({ review, emphasis }: GoOn, actions: QuizActions): TemplateResult {
  return html`<div class="moves">
    ${
      review.fresh === 0
        ? nothing
        : html`<button type="button" class="button ${emphasis}" @click=${() => actions.learnNew()}>
            ${learnNewLabel(review)}
          </button>`
    }
    <button type="button" class="button ${review.fresh === 0 ? emphasis : ''}" @click=${() => actions.practise()}>
      ${l10n.t('Practise...')}
    </button>
  </div>`;
}

function leechesTemplate(leeches: readonly LeechView[], actions: QuizActions): TemplateResult | typeof nothing {
  if (leeches.length === 0) return nothing;
  return html`<h2>${l10n.t('What you keep forgetting')}</h2>
    <ul class="leeches">
      ${leeches.map((leech) => html`<li><span>${leech.text}</span>${leechTemplate(leech, actions)}</li>`)}
    </ul>`;
}
