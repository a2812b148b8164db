/**
 * One window, as a process: `writer.js FOLDER SESSION [COUNT]` answers again and again, and prints the id of each answer
 * when the log has told that it is kept. It is there to be killed.
 */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { NodeFiles } from './nodeFiles';
import { answer, openLog } from './openLog';

async function main([folder, session, count]: readonly string[]): Promise<void> {
  if (folder === undefined || session === undefined) throw new Error('writer.js FOLDER SESSION [COUNT]');
  const { log } = openLog(new NodeFiles(folder), session);
  for (let index = 0; index < Number(count ?? Infinity); index++) {
    const id = randomUUID();
    await log.append(answer(id));
    fs.writeSync(1, `${id}\n`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
