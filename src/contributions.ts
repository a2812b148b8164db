/**
 * Every id that package.json names too. A manifest test holds both together, so an id is typed in one place only.
 */

/** Commands, by what they do. */
export const Commands = {
  openReader: 'studyCompanion.openReader',
  markRead: 'studyCompanion.markRead',
  markUnread: 'studyCompanion.markUnread',
  copyLink: 'studyCompanion.copyLink',
  printChapter: 'studyCompanion.printChapter',
  startQuiz: 'studyCompanion.startQuiz',
  restartQuiz: 'studyCompanion.restartQuiz',
  quizServices: 'studyCompanion.quizServices',
  practice: 'studyCompanion.practice',
  review: 'studyCompanion.review',
  startExam: 'studyCompanion.startExam',
  openDashboard: 'studyCompanion.openDashboard',
  reloadContent: 'studyCompanion.reloadContent',
  showLog: 'studyCompanion.showLog',
  scanWorkspace: 'studyCompanion.scanWorkspace',
  stopScan: 'studyCompanion.stopScan',
  optimizeSchedule: 'studyCompanion.optimizeSchedule',
  resetSchedule: 'studyCompanion.resetSchedule',
  undoAnswer: 'studyCompanion.undoAnswer',
  exportProgress: 'studyCompanion.exportProgress',
  importProgress: 'studyCompanion.importProgress',
  resetProgress: 'studyCompanion.resetProgress',
} as const;

/** The view container and its views. */
export const ViewContainers = { study: 'studyCompanion' } as const;
export const Views = {
  chapters: 'studyCompanion.chapters',
  workspaceServices: 'studyCompanion.workspaceServices',
} as const;

/** Webview panels: the ids under which their serializers are registered. */
export const WebviewTypes = {
  reader: 'studyCompanion.reader',
  quiz: 'studyCompanion.quiz',
  dashboard: 'studyCompanion.dashboard',
} as const;

/** Settings, by their full name. */
export const Settings = {
  hoverEnabled: 'studyCompanion.hover.enabled',
  hoverConcepts: 'studyCompanion.hover.concepts',
  hoverExcludedLanguages: 'studyCompanion.hover.excludedLanguages',
  hoverDetail: 'studyCompanion.hover.detail',
  hoverRecordLookUps: 'studyCompanion.hover.recordLookUps',
  readerMarkReadOnScroll: 'studyCompanion.reader.markReadOnScroll',
  readerFollowInTree: 'studyCompanion.reader.followInTree',
  quizLength: 'studyCompanion.quiz.length',
  statusBarEnabled: 'studyCompanion.statusBar.enabled',
  statusBarHideAtZero: 'studyCompanion.statusBar.hideAtZero',
  reminderEnabled: 'studyCompanion.reminder.enabled',
  reminderTime: 'studyCompanion.reminder.time',
  examDate: 'studyCompanion.examDate',
  reviewDesiredRetention: 'studyCompanion.review.desiredRetention',
  reviewNewCardsPerDay: 'studyCompanion.review.newCardsPerDay',
  reviewLeechThreshold: 'studyCompanion.review.leechThreshold',
} as const;

/** The type of each setting; its default is in package.json. */
export interface SettingTypes {
  readonly 'studyCompanion.hover.enabled': boolean;
  readonly 'studyCompanion.hover.concepts': boolean;
  readonly 'studyCompanion.hover.excludedLanguages': readonly string[];
  readonly 'studyCompanion.hover.detail': 'short' | 'full';
  readonly 'studyCompanion.hover.recordLookUps': boolean;
  readonly 'studyCompanion.reader.markReadOnScroll': boolean;
  readonly 'studyCompanion.reader.followInTree': boolean;
  readonly 'studyCompanion.quiz.length': number;
  readonly 'studyCompanion.statusBar.enabled': boolean;
  readonly 'studyCompanion.statusBar.hideAtZero': boolean;
  readonly 'studyCompanion.reminder.enabled': boolean;
  readonly 'studyCompanion.reminder.time': string;
  readonly 'studyCompanion.examDate': string;
  readonly 'studyCompanion.review.desiredRetention': number;
  readonly 'studyCompanion.review.newCardsPerDay': number;
  readonly 'studyCompanion.review.leechThreshold': number;
}

/** Context keys for `when` clauses. */
export const ContextKeys = {
  /** `loading`, `ready`, `empty` or `error`. */
  contentState: 'studyCompanion.contentState',
  /** Of the scan for services: unset before the first, then `scanning`, `done`, `stopped` or `failed`. */
  scanState: 'studyCompanion.scanState',
} as const;

/** Values of `viewItem` in the tree, for `when` clauses of its menus. */
export const TreeItemContexts = {
  chapter: 'chapter',
  sectionRead: 'section.read',
  sectionUnread: 'section.unread',
  selfCheck: 'selfCheck',
  service: 'service',
} as const;
