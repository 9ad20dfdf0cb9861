import { formatProblem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { compileBuiltIn } from './builtInKnowledge.ts';

const { data, problems } = await compileBuiltIn();
for (const problem of problems) {
  console.error(`knowledge/${formatProblem(problem, englishMessages)}`);
}
console.log(
  `knowledge: ${data.notes.length} notes, ${data.terms.length} terms, ${data.sources.length} sources, ${problems.length} problems`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
