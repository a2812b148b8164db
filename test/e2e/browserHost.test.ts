import assert from 'node:assert/strict';
import { ChapterTree } from './pages/chapterTree';
import { Quiz } from './pages/quiz';
import { Reader } from './pages/reader';
import { ServiceHover } from './pages/serviceHover';
import { Workbench } from './pages/workbench';
import { WorkspaceServices } from './pages/workspaceServices';

/** The steps are one walk, in order. */
describe('in the extension host of the browser, as on vscode.dev', () => {
  let workbench: Workbench;
  let tree: ChapterTree;

  before(async function () {
    this.timeout(120_000);
    workbench = await Workbench.open({ inBrowser: true });
    tree = new ChapterTree(workbench);
    await tree.open();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepEvidence(`browser ${this.currentTest.title}`);
  });
  after(() => workbench.close());

  it('the reader opens at a section', async () => {
    await tree.expand('AWS services and features');
    await tree.select('PartyRock');
    await (await Reader.in(workbench)).isAt('PartyRock');
  });

  it('the quiz keeps an answer over a reload', async () => {
    await workbench.command('Study: Start Quiz');
    const quiz = await Quiz.in(workbench);
    await quiz.question(1);
    await quiz.press('a');
    await quiz.press('s');
    const { verdict } = await quiz.result();
    await workbench.reload();
    await tree.rowSays('Questions for self-check', /1\/9 answered/);
    assert.equal((await (await Quiz.in(workbench)).result()).verdict, verdict);
  });

  it('the hover explains a service', async () => {
    await workbench.openFile('notes.md');
    assert.match(await (await new ServiceHover(workbench).over('Bedrock')).innerText(), /Amazon Bedrock/);
  });

  it('the services of the workspace are found', async () => {
    const services = new WorkspaceServices(workbench);
    await services.open();
    await services.says(/^Scanned 3 files$/);
    await services.row('Amazon S3').waitFor();
  });

  it('nothing goes wrong on the console', () => assert.deepEqual(workbench.problems, []));
});
