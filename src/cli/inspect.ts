import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { KnowledgeBase } from '../core/knowledge/knowledgeBase.ts';
import { formatProblem } from '../core/knowledge/problem.ts';
import { englishMessages } from '../core/messages.ts';
import { reportFormats } from '../core/report/panel/renderReportShell.ts';
import { exportReport } from './exportReport.ts';
import { findProject } from './findProject.ts';
import { inspectText } from './inspectText.ts';
import { loadKnowledge } from './loadKnowledge.ts';
import { decodeAnyway } from './readTextFile.ts';
import { reportFolder } from './reportFolder.ts';
import { type InspectRequest, parseRequests } from './requests.ts';

/*
 * `inspect`: the core on files from the command line. One JSON object a line on standard output, in the order asked;
 * everything else goes to standard error. With `--report`, the access report on a folder instead: its totals as a JSON
 * object, or the whole of it in a format.
 */

const usage = `usage: npm run -s inspect -- [--knowledge DIR] [--no-builtin] [--requests FILE] [FILE...]
       npm run -s inspect -- [--knowledge DIR] [--no-builtin] --report [--export ${reportFormats.join('|')}] FOLDER`;

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
      report: { type: 'boolean', default: false },
      export: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { report, requests, export: format } = values;
  const isOneFolder = positionals.length === 1 && requests === undefined;
  const isKnownFormat = format === undefined || reportFormats.some(each => each === format);
  if (report ? !isOneFolder || !isKnownFormat : format !== undefined) {
    throw new Error(usage);
  }
  const { data, problems } = await loadKnowledge({ folder: values.knowledge, builtIn: !values['no-builtin'] });
  for (const problem of problems) {
    console.error(formatProblem(problem, englishMessages));
  }
  const knowledge = new KnowledgeBase(data);
  const [folder] = positionals;
  return report && folder !== undefined
    ? printReport(folder, { knowledge, format })
    : printAnswers(await readRequests(requests, positionals), knowledge);
}

async function readRequests(file: string | undefined, paths: readonly string[]) {
  const asked = file === undefined ? [] : parseRequests(await readFile(file, 'utf8'));
  const requests = [...asked, ...paths.map((path): InspectRequest => ({ path }))];
  if (requests.length === 0) {
    throw new Error(usage);
  }
  return requests;
}

async function printAnswers(
  requests: Awaited<ReturnType<typeof readRequests>>,
  knowledge: KnowledgeBase,
): Promise<boolean> {
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
    const text = request.text ?? decodeAnyway(await readFile(path));
    return inspectText({ ...request, text, project: await findProject(path) }, knowledge);
  } catch (error) {
    return { path, error: error instanceof Error ? error.message : String(error) };
  }
}

/** Complete is a report for which everything could be read, and that went to the end. */
async function printReport(
  path: string,
  { knowledge, format }: { readonly knowledge: KnowledgeBase; readonly format: string | undefined },
): Promise<boolean> {
  const report = await reportFolder(path, { knowledge, today: new Date().toISOString().slice(0, 10) });
  const { date, files, passedOver, stopped, highest, totals } = report;
  const output =
    format === undefined
      ? `${JSON.stringify({ path, date, files, passedOver, stopped, highest, totals })}\n`
      : exportReport(report, format);
  process.stdout.write(output);
  return passedOver.counts.unreadable === 0 && stopped === null;
}

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
