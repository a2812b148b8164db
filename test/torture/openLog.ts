import { SegmentLog, type UnreadableSegment } from '../../src/core/progress/segmentLog';
import type { StudyRecord } from '../../src/core/progress/studyLog';
import type { FileStore } from '../../src/core/storage/fileStore';

/** Causes are of no interest where everything is made to fail. */
export const silent = { info: () => {}, warn: () => {}, error: () => {} };

/** A log over some files, and what it reported. */
export function openLog(
  files: FileStore,
  sessionId: string,
): { readonly log: SegmentLog; readonly unreadable: UnreadableSegment[] } {
  const unreadable: UnreadableSegment[] = [];
  const log = new SegmentLog({
    files,
    sessionId,
    clock: Date.now,
    logger: silent,
    strings: { notSaved: 'not saved', notReadable: 'not readable' },
    onUnreadable: (segment) => unreadable.push(segment),
  });
  return { log, unreadable };
}

/** An answer as the quiz would record it. */
export function answer(id: string, time: number = Date.now()): StudyRecord {
  return {
    kind: 'attempt',
    id,
    time,
    quizId: '0mbm1q2k3-9f1c2f0e-0b5a-4f0e-8a53-1f3b6f0f9a11',
    chapterId: 'aif-c01-2.3',
    questionId: 'which-service-gives-access-to-models',
    response: { optionIds: ['amazon-bedrock'] },
    score: { raw: 1, max: 1 },
    correctOptionIds: ['amazon-bedrock'],
    confidence: 'sure',
    duration: 12_345,
  };
}

/** The ids of all answers that a new session finds. */
export async function foundIds(files: FileStore): Promise<ReadonlySet<string>> {
  const { attempts } = await openLog(files, 'reader').log.progress();
  return new Set(attempts.map(({ id }) => id));
}
