import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { formatProblem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { findProject } from './findProject.ts';
import { inspectText } from './inspectText.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import { type InspectRequest, parseRequests } from './requests.ts';

/*
 * `inspect`: the core on files from the command line. One JSON object a line on standard output, in the order asked;
 * everything else goes to standard error.
 */

const usage = 'usage: npm run -s inspect -- [--knowledge DIR] [--no-builtin] [--requests FILE] [FILE...]';

interface Answer {
  readonly path: string;
  readonly error?: string;
}

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    options: {
      knowledge: { type: 'string' },
      'no-builtin': { type: 'boolean', default: false },
      requests: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { data, problems } = await loadKnowledge({ folder: values.knowledge, builtIn: !values['no-builtin'] });
  for (const problem of problems) {
    console.error(formatProblem(problem, englishMessages));
  }
  const asked = values.requests === undefined ? [] : parseRequests(await readFile(values.requests, 'utf8'));
  const requests = [...asked, ...positionals.map((path): InspectRequest => ({ path }))];
  if (requests.length === 0) {
    throw new Error(usage);
  }
  const knowledge = new KnowledgeBase(data);
  let isComplete = true;
  for (const request of requests) {
    const answer = await answerRequest(request, knowledge);
    isComplete &&= answer.error === undefined;
    console.log(JSON.stringify(answer));
  }
  return isComplete;
}

async function answerRequest(
  request: InspectRequest | { readonly path: string; readonly error: string },
  knowledge: KnowledgeBase,
): Promise<Answer> {
  const { path } = request;
  if ('error' in request) {
    return request;
  }
  try {
    const text = request.text ?? new TextDecoder('utf-8').decode(await readFile(path));
    return inspectText({ ...request, text, project: await findProject(path) }, knowledge);
  } catch (error) {
    return { path, error: error instanceof Error ? error.message : String(error) };
  }
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
