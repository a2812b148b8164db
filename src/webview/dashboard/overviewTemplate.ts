import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../core/util/calendar';
import { counted } from './dashboardWords';
import type { Painting } from './painting';
import { cardTemplate } from './plotTemplate';

/** The head of the page: what is to be done today, and the buttons that do it. */
export function overviewTemplate({ dashboard, offered, words, actions }: Painting): TemplateResult {
  const { today, answers, mastery } = dashboard;
  const waiting = today.due + today.fresh;
  const review = html`<button
    type="button"
    class="button button-primary"
    @click=${() => actions.post({ type: 'review' })}
  >
    ${l10n.t('Review now')}
  </button>`;
  const practise = html`<button
    type="button"
    class="button"
    @click=${() => actions.post({ type: 'practiseWeakSpots' })}
  >
    ${l10n.t('Practise weak spots')}
  </button>`;
  return html`<header class="page-head">
    <h1>${l10n.t('What you know')}</h1>
    <div class="moves">
      ${offered.review && waiting > 0 ? review : nothing} ${offered.practice && answers > 0 ? practise : nothing}
    </div>
    <dl class="tiles">
      ${tile(l10n.t('Reviews today'), words.count(today.due), dueNote(dashboard))}
      ${tile(l10n.t('New today'), words.count(today.fresh), l10n.t('not answered before'))}
      ${tile(
        l10n.t('Answered'),
        words.count(mastery.all.answered),
        l10n.t('of {0} questions', words.count(mastery.all.total)),
      )}
      ${tile(l10n.t('Mastery'), words.percent(mastery.all.value), l10n.t('of all questions'))}
    </dl>
  </header>`;
}

/** The plan until the exam, or how to set its date. */
export function examTemplate(painting: Painting): TemplateResult {
  return cardTemplate({ id: 'exam', title: l10n.t('Until the exam') }, examContent(painting));
}

function examContent({ dashboard, words, actions }: Painting): TemplateResult {
  const { date, plan, code } = dashboard.exam;
  const button = (text: string): TemplateResult =>
    html`<button type="button" class="button" @click=${() => actions.post({ type: 'setExamDate' })}>${text}</button>`;
  switch (date.kind) {
    case 'absent':
      return html`<p class="lead">
          ${l10n.t(
            'Set the day of your {0} exam in the settings, as YYYY-MM-DD: the plan then works back from it, so that you remember the most on that day.',
            code,
          )}
        </p>
        ${button(l10n.t('Set the exam date'))}`;
    case 'invalid':
      return html`<p class="lead">
          ${l10n.t('“{0}” is not a date. Write it as YYYY-MM-DD, for example 2027-03-31.', date.text)}
        </p>
        ${button(l10n.t('Correct the exam date'))}`;
    case 'passed':
      return html`<p class="lead">
          ${l10n.t('Your exam was on {0}. Set another date, or empty the setting.', words.longDay(formatDay(date.day)))}
        </p>
        ${button(l10n.t('Change the exam date'))}`;
    case 'today':
      return html`<p class="lead">
        ${l10n.t('Your exam is today. What you know now is what counts: read it calmly, leave nothing open.')}
      </p>`;
    case 'ahead':
      return html`<p class="lead">${l10n.t('Your exam is on {0}.', words.longDay(formatDay(date.day)))}</p>
        ${plan === undefined ? nothing : planTemplate(plan, words)} ${button(l10n.t('Change the exam date'))}`;
  }
}

type Plan = NonNullable<Painting['dashboard']['exam']['plan']>;

function planTemplate(plan: Plan, words: Painting['words']): TemplateResult {
  const { daysLeft, answersPerDay, answeredToday, newPerDay, newDaysLeft, expectedRecall, recallWithoutReview } = plan;
  return html`<dl class="tiles">
      ${tile(l10n.t('Left'), counted(daysLeft, l10n.t('1 day'), l10n.t('{0} days', words.count(daysLeft))), '')}
      ${tile(
        l10n.t('Answers a day'),
        words.count(answersPerDay),
        l10n.t('{0} given today', words.count(answeredToday)),
      )}
      ${tile(
        l10n.t('New a day'),
        words.count(newPerDay),
        newDaysLeft === 0
          ? l10n.t('none is left')
          : counted(newDaysLeft, l10n.t('for 1 day'), l10n.t('for {0} days', words.count(newDaysLeft))),
      )}
      ${tile(
        l10n.t('Remembered then'),
        words.percent(expectedRecall),
        l10n.t('{0} without reviews', words.percent(recallWithoutReview)),
      )}
    </dl>
    <p class="hint">
      ${l10n.t('“Remembered then” is the share of all questions that you will know on the day, if you keep to the plan.')}
    </p>`;
}

function dueNote({ today: { buried, suspended }, exam }: Painting['dashboard']): string {
  const notes = [
    exam.plan === undefined ? l10n.t('due by now') : l10n.t('by the plan until the exam'),
    ...(buried === 0 ? [] : [l10n.t('{0} wait for another day', buried)]),
    ...(suspended === 0 ? [] : [l10n.t('{0} suspended', suspended)]),
  ];
  return notes.join(', ');
}

function tile(name: string, value: string, note: string): TemplateResult {
  return html`<div class="tile">
    <dt>${name}</dt>
    <dd>
      <span class="tile-value">${value}</span>
      <span class="tile-note">${note}</span>
    </dd>
  </div>`;
}
