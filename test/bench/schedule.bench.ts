/**
 * `npm run bench -- schedule [--learners=N]`: what simulated learners remember on the exam day, by plain FSRS and by the
 * plan that works back from the date, with the same number of answers.
 */
import { report, type Figure } from './report';
import { dueOrder, dueOrderWithNew, estimate, planOrder, takeCourse, type Course, type Estimate } from './schedule';

const courses: readonly Course[] = [
  { items: 120, days: 14, answersPerDay: 10 },
  { items: 120, days: 14, answersPerDay: 20 },
  { items: 120, days: 30, answersPerDay: 10 },
  { items: 120, days: 30, answersPerDay: 20 },
  { items: 120, days: 30, answersPerDay: 40 },
  { items: 200, days: 60, answersPerDay: 10 },
  { items: 200, days: 60, answersPerDay: 20 },
  { items: 200, days: 60, answersPerDay: 40 },
];
const asked = process.argv.find((argument) => argument.startsWith('--learners='));
const learners = Math.max(2, Number(asked?.split('=')[1] ?? 200));
const plan = planOrder(Math.max(...courses.map(({ days }) => days)));

const percent = ({ mean, margin }: Estimate): string => `${(100 * mean).toFixed(1)} ± ${(100 * margin).toFixed(1)}`;
const line = (cells: readonly string[]): string => `  ${cells.map((cell) => cell.padStart(18)).join('')}`;

console.log(`\n  Items remembered on the exam day in %, mean of ${learners} simulated learners and its 95 % interval.`);
console.log(line(['items/days/answers', 'due order', 'new a day first', 'plan', 'plan − better']));
let answers = 0;
const gains: Figure[] = courses.map((course) => {
  const seeds = Array.from({ length: learners }, (_, index) => `learner-${index}`);
  const results = [dueOrder, dueOrderWithNew, plan].map((policy) =>
    seeds.map((seed) => takeCourse(seed, course, policy).recall),
  );
  const [byDue = [], byNew = [], byPlan = []] = results;
  const better = estimate(byDue).mean > estimate(byNew).mean ? byDue : byNew;
  // The same learners take each course both ways: their differences are compared.
  const gain = estimate(byPlan.map((recall, index) => recall - (better[index] ?? 0)));
  answers += course.days * course.answersPerDay * learners;
  const name = `${course.items}/${course.days}/${course.answersPerDay}`;
  console.log(line([name, ...[byDue, byNew, byPlan].map((values) => percent(estimate(values))), percent(gain)]));
  return { name: `${name}: least gain of the plan`, value: 100 * (gain.mean - gain.margin), unit: 'points' };
});
console.log(`  ${answers} answers by each way`);
report('schedule', gains);
process.exitCode = gains.every(({ value }) => value > 0) ? 0 : 1;
