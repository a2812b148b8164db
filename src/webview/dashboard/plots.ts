/** The plots of the dashboard: what each says, and how it is drawn. */
import * as l10n from '@vscode/l10n';
import { html, svg, type SVGTemplateResult } from 'lit';
import type { ShownDashboard } from '../../protocol/dashboardEvents';
import { confidenceWords, counted, judgementWords, type DashboardWords } from './dashboardWords';
import { binHistory } from './historyBins';
import { calibrationPoints, CLAIMED, judgeConfidence } from './judgeConfidence';
import { bands, countTicks, heightOf, type Band, type PlotArea } from './plotGeometry';
import { bandLabels, gridLines, type DrawnPoint, type Plot } from './plotTemplate';

/** How many reviews fall due on each of the next days. */
export function forecastPlot({ forecast, exam }: ShownDashboard, words: DashboardWords): Plot {
  const total = forecast.reduce((sum, { due }) => sum + due, 0);
  return {
    id: 'forecast',
    title: l10n.t('Due reviews'),
    lead: `${l10n.t(
      '{0} in the next {1} days, if you answered nothing before. The first bar is today, with what is overdue.',
      counted(total, l10n.t('1 review'), l10n.t('{0} reviews', words.count(total))),
      forecast.length,
    )}${exam.plan === undefined ? '' : ` ${l10n.t('The plan until your exam asks for those first that gain the most.')}`}`,
    columns: [l10n.t('Day'), l10n.t('Due')],
    start: 0,
    points: forecast.map(({ date, due }, index) => ({
      spoken: l10n.t('{0}: {1} due', index === 0 ? l10n.t('Today') : words.longDay(date), words.count(due)),
      cells: [words.longDay(date), words.count(due)],
    })),
    draw: (area) => {
      const { lines, most } = countAxis(Math.max(...forecast.map(({ due }) => due)), words);
      const slices = bands(area, forecast.length);
      const labels = forecast.map(({ date }, index) => (index === 0 ? l10n.t('Today') : words.day(date)));
      return {
        behind: svg`${gridLines(area, lines)} ${bandLabels(area, slices, labels)}`,
        points: slices.map((band, index) => ({
          band,
          shape: bar(area, band, { className: 'bar', from: 0, to: (forecast[index]?.due ?? 0) / most }),
        })),
      };
    },
  };
}

/** How many questions were answered when, and how many rightly. */
export function historyPlot({ history, answers }: ShownDashboard, words: DashboardWords): Plot {
  const { size, bins } = binHistory(history.days);
  const minutes = history.days.reduce((sum, day) => sum + day.minutes, 0);
  return {
    id: 'history',
    title: l10n.t('Answers'),
    lead: l10n.t(
      '{0} on {1}, in {2} of answering.',
      counted(answers, l10n.t('1 answer'), l10n.t('{0} answers', words.count(answers))),
      counted(history.days.length, l10n.t('1 day'), l10n.t('{0} days', words.count(history.days.length))),
      durationWords(minutes, words),
    ),
    columns: [l10n.t('When'), l10n.t('Answers'), l10n.t('Right'), l10n.t('New questions'), l10n.t('Minutes')],
    points: bins.map((bin) => ({
      spoken: l10n.t(
        '{0}: {1} of {2} right, {3} new',
        words.bin(bin.date, size),
        words.count(bin.correct),
        words.count(bin.answers),
        words.count(bin.introduced),
      ),
      cells: [
        words.bin(bin.date, size),
        words.count(bin.answers),
        words.count(bin.correct),
        words.count(bin.introduced),
        words.count(bin.minutes),
      ],
    })),
    draw: (area) => {
      const { lines, most } = countAxis(Math.max(...bins.map((bin) => bin.answers)), words);
      const slices = bands(area, bins.length);
      const labels = bins.map(({ date }) => (size === 'month' ? words.month(date) : words.day(date)));
      return {
        behind: svg`${gridLines(area, lines)} ${bandLabels(area, slices, labels)}`,
        points: slices.map((band, index) => {
          const { correct = 0, answers: all = 0 } = bins[index] ?? {};
          const right = bar(area, band, { className: 'bar bar-right', from: 0, to: correct / most });
          const wrong = bar(area, band, { className: 'bar bar-wrong', from: correct / most, to: all / most });
          return { band, shape: svg`${right}${wrong}` };
        }),
      };
    },
    legend: html`<ul class="legend">
      <li>
        <svg class="key" width="12" height="12" aria-hidden="true">
          <rect class="bar bar-right" x="1" y="1" width="10" height="10"></rect></svg
        >${l10n.t('Right')}
      </li>
      <li>
        <svg class="key" width="12" height="12" aria-hidden="true">
          <rect class="bar bar-wrong" x="1" y="1" width="10" height="10"></rect></svg
        >${l10n.t('Wrong')}
      </li>
    </ul>`,
  };
}

/** How much of what had been learnt was still known, by month. */
export function retentionPlot({ history: { retention } }: ShownDashboard, words: DashboardWords): Plot {
  return {
    id: 'retention',
    title: l10n.t('Retention'),
    lead: l10n.t(
      'How many answers to questions from an earlier day were right, by month. The whiskers hold the true share in 95 of 100 cases.',
    ),
    columns: [l10n.t('Month'), l10n.t('Right'), l10n.t('Interval'), l10n.t('Reviews')],
    points: retention.map(({ month, reviews, correct, share }) => ({
      spoken: l10n.t(
        '{0}: {1} right ({2} of {3}), interval {4}',
        words.month(`${month}-01`),
        words.percent(share.value),
        words.count(correct),
        words.count(reviews),
        words.interval(share),
      ),
      cells: [words.month(`${month}-01`), words.percent(share.value), words.interval(share), words.count(reviews)],
    })),
    draw: (area) => {
      const slices = bands(area, retention.length);
      const path = slices
        .map(({ centre }, index) => `${centre},${heightOf(area, retention[index]?.share.value ?? 0)}`)
        .join(' ');
      const labels = retention.map(({ month }) => words.month(`${month}-01`));
      return {
        behind: svg`${gridLines(area, shareAxis(words))} ${bandLabels(area, slices, labels)}
          <polyline class="trend" points=${path}></polyline>`,
        points: slices.map((band, index) => pointShape(area, band, retention[index]?.share)),
      };
    },
  };
}

/** How often answers are right that were given as sure, and as unsure. */
export function calibrationPlot({ calibration }: ShownDashboard, words: DashboardWords): Plot {
  const points = calibrationPoints(calibration);
  const rows = calibration.filter(({ answers }) => answers > 0);
  return {
    id: 'calibration',
    title: l10n.t('Confidence'),
    lead: judgementWords(judgeConfidence(points)),
    columns: [l10n.t('Confidence'), l10n.t('Claims'), l10n.t('Right'), l10n.t('Interval'), l10n.t('Answers')],
    points: points.map(({ confidence, claimed, answers, correct, share }) => ({
      spoken: l10n.t(
        '{0}: {1} right ({2} of {3}), interval {4}; it claims {5}',
        confidenceWords(confidence),
        words.percent(share.value),
        words.count(correct),
        words.count(answers),
        words.interval(share),
        words.percent(claimed),
      ),
      cells: [
        confidenceWords(confidence),
        words.percent(claimed),
        words.percent(share.value),
        words.interval(share),
        words.count(answers),
      ],
    })),
    moreRows: rows.flatMap(({ confidence, answers, share }) =>
      confidence !== 'unsaid' || share === undefined
        ? []
        : [
            [
              confidenceWords(confidence),
              l10n.t('nothing'),
              words.percent(share.value),
              words.interval(share),
              words.count(answers),
            ],
          ],
    ),
    draw: (area) => {
      const at = (claimed: number): number => area.left + area.width * claimed;
      const labels = (['unsure', 'sure'] as const).map(
        (confidence) =>
          svg`<text class="tick" x=${at(CLAIMED[confidence])} y=${area.top + area.height + 16}
            text-anchor="middle">${confidenceWords(confidence)} (${words.percent(CLAIMED[confidence])})</text>`,
      );
      const [left, right] = [area.left, area.left + area.width];
      return {
        behind: svg`${gridLines(area, shareAxis(words))} ${labels}
          <line class="diagonal" x1=${left} y1=${area.top + area.height} x2=${right} y2=${area.top}></line>`,
        points: points.map(({ claimed, share }) => {
          const width = area.width * 0.2;
          return pointShape(area, { left: at(claimed) - width / 2, width, centre: at(claimed) }, share);
        }),
      };
    },
    legend: html`<p class="hint">
      ${l10n.t(
        'On the dashed line answers are right as often as they claim: sure nine times of ten, unsure every other time. Below it you are too sure, above it too modest.',
      )}
    </p>`,
  };
}

function countAxis(
  most: number,
  words: DashboardWords,
): { readonly most: number; readonly lines: readonly { readonly share: number; readonly label: string }[] } {
  const ticks = countTicks(most);
  const top = ticks.at(-1) ?? 1;
  return { most: top, lines: ticks.map((tick) => ({ share: tick / top, label: words.count(tick) })) };
}

function shareAxis(words: DashboardWords): { readonly share: number; readonly label: string }[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({ share, label: words.percent(share) }));
}

/** The widest bar, and the room between two, in CSS pixels. */
const WIDEST = 36;
const GAP = 2;

function bar(
  area: PlotArea,
  { centre, width }: Band,
  { className, from, to }: { readonly className: string; readonly from: number; readonly to: number },
): SVGTemplateResult {
  if (to <= from) return svg``;
  const wide = Math.max(1, Math.min(WIDEST, width - GAP));
  const top = heightOf(area, to);
  return svg`<rect class=${className} x=${centre - wide / 2} y=${top} width=${wide} height=${Math.max(1, heightOf(area, from) - top)}></rect>`;
}

function pointShape(
  area: PlotArea,
  band: Band,
  share: { readonly value: number; readonly low: number; readonly high: number } | undefined,
): DrawnPoint {
  if (share === undefined) return { band, shape: svg`` };
  const [low, high, middle] = [heightOf(area, share.low), heightOf(area, share.high), heightOf(area, share.value)];
  const { centre } = band;
  return {
    band,
    shape: svg`<path class="whisker" d="M${centre} ${low}V${high}M${centre - 5} ${low}H${centre + 5}M${centre - 5} ${high}H${centre + 5}"></path>
      <circle class="dot" cx=${centre} cy=${middle} r="5"></circle>`,
  };
}

function durationWords(minutes: number, words: DashboardWords): string {
  if (minutes < 90)
    return counted(Math.round(minutes), l10n.t('1 minute'), l10n.t('{0} minutes', words.count(minutes)));
  return l10n.t('{0} hours', words.count(minutes / 60));
}
