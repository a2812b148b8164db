/** How the blueprint is written: one YAML file with the fields of `ExamBlueprint`. */
import * as v from 'valibot';
import { parse } from 'yaml';
import { messageOf } from '../util/messageOf';
import type { ExamBlueprint } from './examBlueprint';

const text = v.pipe(v.string('write text here'), v.nonEmpty('write something here'));
const count = v.pipe(v.number('write a number here'), v.integer('write a whole number here'), v.minValue(1));
const day = v.pipe(v.string('write a date here'), v.isoDate('write a date as YYYY-MM-DD'));

/** The file as it is written. */
export const examFileSchema = v.strictObject({
  code: text,
  name: text,
  questions: count,
  scoredQuestions: v.pipe(count, v.description('The others are being tried out; nobody can tell which they are.')),
  minutes: count,
  score: v.pipe(v.strictObject({ least: count, most: count, pass: count }), v.description('The scale of the score.')),
  guessingPenalty: v.pipe(v.boolean(), v.description('Whether a wrong answer costs more than none.')),
  domains: v.array(
    v.strictObject({
      id: v.pipe(text, v.regex(/^\d+$/, 'write the number of the domain, in quotes')),
      title: text,
      weight: v.pipe(count, v.description('Its share of the scored questions, in percent.')),
      tasks: v.array(
        v.strictObject({
          id: v.pipe(text, v.regex(/^\d+\.\d+$/, 'write the number of the task statement, in quotes')),
          title: v.pipe(text, v.description('In our own words.')),
        }),
      ),
    }),
  ),
  sources: v.array(
    v.strictObject({
      title: text,
      url: v.pipe(text, v.regex(/^https:\/\/\S+$/, 'write a whole address that starts with https://')),
      asOf: v.pipe(day, v.description('The day it was last looked at.')),
      covers: v.pipe(v.array(text), v.description('Names of fields, and "domain N" for all that is said of a domain.')),
    }),
  ),
});

/** A blueprint, or what is wrong with it. */
export type ExamResult =
  | { readonly blueprint: ExamBlueprint; readonly problems: readonly [] }
  | { readonly blueprint?: undefined; readonly problems: readonly string[] };

/** Reads a blueprint. Never throws: what is wrong is told in sentences. */
export function parseExamBlueprint(yaml: string): ExamResult {
  let written: unknown;
  try {
    written = parse(yaml);
  } catch (error) {
    return { problems: [messageOf(error)] };
  }
  const result = v.safeParse(examFileSchema, written);
  if (!result.success)
    return { problems: result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`) };
  const problems = checkBlueprint(result.output);
  return problems.length > 0 ? { problems } : { blueprint: result.output, problems: [] };
}

function checkBlueprint(blueprint: ExamBlueprint): string[] {
  const { domains, score, questions, scoredQuestions, sources } = blueprint;
  const sum = domains.reduce((total, { weight }) => total + weight, 0);
  const ids = domains.flatMap(({ id, tasks }) => [id, ...tasks.map((task) => task.id)]);
  const facts = ['code', 'name', 'questions', 'scoredQuestions', 'minutes', 'score', 'guessingPenalty'];
  const covered = new Set(sources.flatMap(({ covers }) => covers));
  return [
    ...(sum === 100 ? [] : [`the weights of the domains add up to ${sum}, not to 100`]),
    ...(scoredQuestions <= questions ? [] : ['more questions are scored than there are']),
    ...(score.least < score.pass && score.pass <= score.most ? [] : ['the passing score is not on the scale']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `the number ${id} is used twice`),
    ...domains.flatMap(({ id, tasks }) =>
      tasks.filter((task) => !task.id.startsWith(`${id}.`)).map((task) => `the task ${task.id} is not of domain ${id}`),
    ),
    ...[...facts, ...domains.map(({ id }) => `domain ${id}`)]
      .filter((fact) => !covered.has(fact))
      .map((fact) => `no source covers ${fact}`),
  ];
}
