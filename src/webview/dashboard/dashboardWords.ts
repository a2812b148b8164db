/** The words and numbers of the dashboard, in the language of the window. */
import * as l10n from '@vscode/l10n';
import type { ShownDashboard } from '../../protocol/dashboardEvents';
import type { BinSize } from './historyBins';
import type { Judgement } from './judgeConfidence';

/** A share with its interval. */
interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Writes numbers and days as people where the learner is do. */
export class DashboardWords {
  private readonly numbers: Intl.NumberFormat;
  private readonly percents: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly longDays: Intl.DateTimeFormat;
  private readonly months: Intl.DateTimeFormat;

  constructor(language: string) {
    this.numbers = new Intl.NumberFormat(language);
    this.percents = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
    const zone = { timeZone: 'UTC' } as const;
    this.days = new Intl.DateTimeFormat(language, { ...zone, day: 'numeric', month: 'short' });
    this.longDays = new Intl.DateTimeFormat(language, {
      ...zone,
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    this.months = new Intl.DateTimeFormat(language, { ...zone, month: 'short', year: 'numeric' });
  }

  count(value: number): string {
    return this.numbers.format(Math.round(value));
  }

  percent(share: number): string {
    return this.percents.format(share);
  }

  /** What is merely estimated is never certain. */
  chance(share: number): string {
    if (share > 0.99) return `> ${this.percent(0.99)}`;
    if (share < 0.01) return `< ${this.percent(0.01)}`;
    return this.percent(share);
  }

  interval({ low, high }: Share): string {
    return l10n.t('{0} to {1}', this.percent(low), this.percent(high));
  }

  /** `date` is written as ISO 8601. */
  day(date: string): string {
    return this.days.format(new Date(date));
  }

  longDay(date: string): string {
    return this.longDays.format(new Date(date));
  }

  month(date: string): string {
    return this.months.format(new Date(date));
  }

  /** How a bar of the history is called. */
  bin(date: string, size: BinSize): string {
    switch (size) {
      case 'day':
        return this.longDay(date);
      case 'week':
        return l10n.t('Week from {0}', this.longDay(date));
      case 'month':
        return this.month(date);
    }
  }
}

/** Chooses between the words for one thing and those for several. */
export function counted(value: number, one: string, several: string): string {
  return value === 1 ? one : several;
}

/** How a confidence is called. */
export function confidenceWords(confidence: 'sure' | 'unsure' | 'unsaid'): string {
  switch (confidence) {
    case 'sure':
      return l10n.t('Sure');
    case 'unsure':
      return l10n.t('Unsure');
    case 'unsaid':
      return l10n.t('Not said');
  }
}

/** Says what the calibration plot shows. */
export function judgementWords(judgement: Judgement): string {
  switch (judgement) {
    case 'tooSure':
      return l10n.t(
        'You are surer than your answers are right: read the question once more before you submit as sure.',
      );
    case 'tooUnsure':
      return l10n.t('You know more than you think: most answers that you were unsure of are right.');
    case 'apt':
      return l10n.t('What you are sure of and what is right agree, as far as these answers tell.');
    case 'unknown':
      return l10n.t(
        'Submit answers as sure or unsure in a quiz, and this shows how far your confidence can be trusted.',
      );
  }
}

/** Says why there is no estimate yet and what it takes. */
export function notEnoughWords({
  basis,
  minimum,
}: Extract<ShownDashboard['readiness'], { kind: 'notEnough' }>): string {
  return l10n.t(
    'An estimate takes answers to at least {0} different questions, and to {1} or more in each of {2} domains. So far: {3}, {4}.',
    minimum.questions,
    minimum.questionsADomain,
    minimum.domains,
    counted(basis.questions, l10n.t('1 question'), l10n.t('{0} questions', basis.questions)),
    counted(basis.domains, l10n.t('1 domain'), l10n.t('{0} domains', basis.domains)),
  );
}
