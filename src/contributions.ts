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
  openDashboard: 'studyCompanion.openDashboard',
  reloadContent: 'studyCompanion.reloadContent',
  showLog: 'studyCompanion.showLog',
  scanWorkspace: 'studyCompanion.scanWorkspace',
  stopScan: 'studyCompanion.stopScan',
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
  examDate: 'studyCompanion.examDate',
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
  readonly 'studyCompanion.examDate': string;
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
} as const;
