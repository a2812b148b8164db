import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ContentSource } from '../../src/core/content/contentSource';
import type { StudyRecord } from '../../src/core/progress/studyLog';
import { ChapterTreeProvider } from '../../src/vscode/chapterTree/chapterTreeProvider';
import type { TreeNode } from '../../src/vscode/chapterTree/treeItem';
import { BuiltInContent } from '../../src/vscode/storage/contentStore';
import { SegmentedStudyLog } from '../../src/vscode/storage/segmentedStudyLog';
import { extensionId } from './extensionId';
import { silentLogger } from './silentLogger';

function attempt(questionId: string, raw: 0 | 1): StudyRecord {
  return {
    kind: 'attempt',
    id: `attempt-${questionId}`,
    time: 1,
    quizId: 'quiz',
    chapterId: 'aif-c01-2.3',
    questionId,
    response: { optionIds: [] },
    score: { raw, max: 1 },
    correctOptionIds: [],
    duration: 1,
  };
}

describe('the tree of the built-in chapter', () => {
  let folder: string;
  let log: SegmentedStudyLog;
  let tree: ChapterTreeProvider;
  let content: ContentSource;

  before(() => {
    const { extensionUri } = vscode.extensions.getExtension(extensionId)!;
    content = new BuiltInContent(vscode.Uri.joinPath(extensionUri, 'dist', 'content'), silentLogger);
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'chapter-tree-'));
    log = new SegmentedStudyLog({
      directory: vscode.Uri.file(folder),
      sessionId: 'session',
      logger: silentLogger,
      onUnreadable: () => assert.fail('The log cannot be read.'),
    });
    tree = new ChapterTreeProvider({ content, log, logger: silentLogger });
  });
  afterEach(() => {
    tree.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const rows = async (parent?: TreeNode): Promise<string[]> => {
    const items = await Promise.all((await tree.getChildren(parent)).map((node) => tree.getTreeItem(node)));
    return items.map(({ label, description }) => [label, description].filter(Boolean).join(' | '));
  };
  const chapter = async (): Promise<TreeNode> => (await tree.getChildren())[0]!;
  it('has the chapter, its four sections with their subsections, and the self-check', async () => {
    assert.deepEqual(await rows(), [
      '2.3 AWS infrastructure and technologies for building generative AI applications | 0/19 read',
    ]);
    const root = await chapter();
    const children = await tree.getChildren(root);
    assert.equal(children.length, 5);
    const below = await Promise.all(children.map((node) => tree.getChildren(node)));
    assert.deepEqual(
      below.map(({ length }) => length),
      [4, 4, 4, 7, 0],
    );
    assert.match((await rows(root))[4]!, /\| 9 questions$/);
  });

  it('counts what was read in the section and in the chapter', async () => {
    const [first] = await tree.getChildren(await chapter());
    const [unit] = await tree.getChildren(first);
    await tree.mark(unit, true);
    assert.match((await rows())[0]!, /1\/19 read$/);
    assert.match((await rows(await chapter()))[0]!, /1\/4 read$/);
    assert.equal((await tree.getTreeItem(unit!)).contextValue, 'section.read');
  });

  it('marks a section with all below it, and takes the mark off again', async () => {
    const [first] = await tree.getChildren(await chapter());
    await tree.mark(first, true);
    assert.match((await rows())[0]!, /4\/19 read$/);
    assert.equal((await tree.getTreeItem(first!)).contextValue, 'section.read');
    await tree.mark(first, false);
    assert.match((await rows())[0]!, /0\/19 read$/);
  });

  it('tells how the self-check stands, by the newest answers', async () => {
    const { questionIds } = (await content.outlines())[0]!.selfCheck!;
    await log.append(attempt(questionIds[0]!, 1));
    await log.append(attempt(questionIds[1]!, 0));
    assert.match((await rows(await chapter()))[4]!, /2\/9 answered, 1 right$/);
  });

  it('starts the quiz of its chapter from the self-check', async () => {
    const selfCheck = (await tree.getChildren(await chapter()))[4]!;
    const { command } = await tree.getTreeItem(selfCheck);
    assert.equal(command?.command, 'studyCompanion.startQuiz');
    assert.deepEqual(command?.arguments, [{ chapterId: 'aif-c01-2.3' }]);
  });

  it('finds the row of a subsection, with its parents', async () => {
    const node = await tree.find({ chapterId: 'aif-c01-2.3', sectionId: 'aif-c01-2.3/amazon-bedrock' });
    assert.equal(node?.section?.title, 'Amazon Bedrock');
    assert.equal(node && tree.getParent(node)?.kind, 'section');
  });

  it('is empty, with a way out, where the chapters cannot be read', async () => {
    const broken = { ...silentLogger };
    const failing = new ChapterTreeProvider({
      content: new BuiltInContent(vscode.Uri.file(path.join(folder, 'nowhere')), broken),
      log,
      logger: broken,
    });
    assert.deepEqual(await failing.getChildren(), []);
    failing.dispose();
  });
});
