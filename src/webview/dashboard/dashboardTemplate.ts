import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit';
import { confusionTemplate, leechTemplate } from './confusionTemplate';
import type { ShownDashboard } from '../../protocol/dashboardEvents';
import type { DashboardWords } from './dashboardWords';
import { masteryTemplate } from './masteryTemplate';
import { examTemplate, overviewTemplate } from './overviewTemplate';
import type { Painting } from './painting';
import { calibrationPlot, forecastPlot, historyPlot, retentionPlot } from './plots';
import { cardTemplate, plotTemplate, type Plot } from './plotTemplate';
import { readinessTemplate } from './readinessTemplate';

/** The page: what is to be done, how ready the learner is, and what that rests on. */
export function dashboardTemplate(painting: Painting): TemplateResult {
  const { dashboard, words } = painting;
  if (dashboard.answers === 0) return emptyTemplate(painting);
  const plot = (make: (dashboard: ShownDashboard, words: DashboardWords) => Plot): TemplateResult =>
    plotCard(make(dashboard, words), painting);
  // What to do stands on the left, and what is known on the right; a narrow page has one below the other.
  return html`${overviewTemplate(painting)}
    <div class="columns">
      <div class="column">
        ${examTemplate(painting)} ${plot(forecastPlot)} ${plot(historyPlot)} ${plot(retentionPlot)}
        ${masteryTemplate(painting)}
      </div>
      <div class="column">
        ${readinessTemplate(painting)} ${plot(calibrationPlot)} ${confusionTemplate(painting)}
        ${dashboard.leeches.length === 0 ? nothing : leechTemplate(painting)}
      </div>
    </div>`;
}

/** A plot, or where it has nothing to show yet, what it takes. */
function plotCard(plot: Plot, painting: Painting): TemplateResult {
  if (plot.points.length > 0) return plotTemplate(plot, painting);
  const { id, title } = plot;
  return cardTemplate({ id, title }, html`<p class="lead">${whatItTakes(id, plot.lead)}</p>`);
}

function whatItTakes(id: string, lead: Plot['lead']): Plot['lead'] {
  return id === 'retention'
    ? l10n.t('Answer a question again on a later day, and this shows how much of what you learnt was still there.')
    : lead;
}

/** What is shown before the first answer. */
function emptyTemplate(painting: Painting): TemplateResult {
  const { actions } = painting;
  const parts = [
    l10n.t('how well you know each domain, task and section of the exam'),
    l10n.t('what to review today, and how much falls due in the next days'),
    l10n.t('whether what you are sure of is right'),
    l10n.t('which services you take for each other, and how to tell them apart'),
    l10n.t('how likely you would pass, once there are enough answers to say so'),
  ];
  return html`<header class="page-head">
      <h1>${l10n.t('What you know')}</h1>
    </header>
    <div class="columns">
      ${cardTemplate(
        { id: 'empty', title: l10n.t('Nothing answered yet') },
        html`<p class="lead">${l10n.t('Answer your first question, and this page begins to show:')}</p>
          <ul class="promises">
            ${parts.map((part) => html`<li>${part}</li>`)}
          </ul>
          <div class="moves">
            <button type="button" class="button button-primary" @click=${() => actions.post({ type: 'startQuiz' })}>
              ${l10n.t('Start a quiz')}
            </button>
            <button type="button" class="button" @click=${() => actions.post({ type: 'openReader' })}>
              ${l10n.t('Read a chapter first')}
            </button>
          </div>
          <p class="hint">${l10n.t('Everything here is derived from your own answers, on this machine.')}</p>`,
      )}
      ${examTemplate(painting)}
    </div>`;
}
