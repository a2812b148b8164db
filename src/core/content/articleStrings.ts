import type { CalloutKind } from './model';

/** The words of the frame around a chapter's own text. They are an argument because the core cannot translate. */
export interface ArticleStrings {
  readonly contents: string;
  readonly references: string;
  readonly figure: string;
  readonly table: string;
  readonly inWords: string;
  readonly callouts: Readonly<Record<CalloutKind, string>>;
  readonly markRead: string;
  /** What stands on the button of a section that is read. */
  readonly isRead: string;
  readonly previous: string;
  readonly next: string;
  readonly copyLink: string;
  readonly takeSelfCheck: string;
  readonly enlarge: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly actualSize: string;
  readonly fit: string;
  readonly close: string;
  readonly moreAbout: string;
  readonly backToText: string;
  readonly sectionsRead: string;
  /** Has `{read}` and `{total}` where the numbers go. */
  readonly progress: string;
  reference(number: number): string;
  readingTime(minutes: number): string;
  questions(count: number): string;
  updated(date: string): string;
  /** Joins what a button does with what it does it to. */
  about(action: string, title: string): string;
}

/** The words in English: built-in chapters are compiled with these, as their own text is English too. */
export const englishArticleStrings: ArticleStrings = {
  contents: 'Contents',
  references: 'References',
  figure: 'Figure',
  table: 'Table',
  inWords: 'In words',
  callouts: { note: 'Note', tip: 'Tip', warning: 'Warning', important: 'Important', caution: 'Caution' },
  markRead: 'Mark as read',
  isRead: 'Read',
  previous: 'Previous',
  next: 'Next',
  copyLink: 'Copy link to section',
  takeSelfCheck: 'Take the self-check',
  enlarge: 'Enlarge figure',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  actualSize: 'Actual size',
  fit: 'Fit to window',
  close: 'Close',
  moreAbout: 'Explanation',
  backToText: 'Back to the text',
  sectionsRead: 'Sections read',
  progress: '{read} of {total} sections read',
  reference: (number) => `Reference ${number}`,
  readingTime: (minutes) => `${minutes} min read`,
  questions: (count) => (count === 1 ? '1 question' : `${count} questions`),
  updated: (date) => `Facts checked ${date}`,
  about: (action, title) => `${action}: ${title}`,
};
