import * as vscode from 'vscode';
import { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase.ts';
import { readKnowledgeData } from '../../src/core/knowledge/knowledgeData.ts';
import { createHover } from '../../src/features/hover/createHover.ts';
import { ModelContexts } from '../../src/platform/modelContexts.ts';
import { readSettings } from '../../src/platform/settings.ts';

/** The prefix of the line by which the results leave the extension host. */
export const benchPrefix = 'ovc-bench ';

const rounds = 400;
const text = 'model_weights = load(api_key)\n';

/**
 * Runs inside the extension host. With our extension: the first hover after its activation, and later ones, all
 * through VS Code. Without it: later hovers of a provider that returns a constant.
 */
export async function run(): Promise<void> {
  const ours = vscode.extensions.getExtension('open-vs-closed.open-vs-closed');
  const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
  await ours?.activate();
  await untilQuiet();
  if (!ours) {
    const hover = new vscode.Hover('constant', new vscode.Range(0, 0, 0, 13));
    vscode.languages.registerHoverProvider('*', { provideHover: () => hover });
  }
  const first = await timeHover(document);
  const later: number[] = [];
  for (let round = 0; round < rounds; round++) {
    later.push(await timeHover(document));
  }
  const inside = ours ? await timeInside(ours.extensionUri) : undefined;
  console.log(`${benchPrefix}${JSON.stringify({ first, later, inside })}`);
}

/** Waits until the host has done what every start of it does: until its timers come on time, for a second. */
async function untilQuiet(): Promise<void> {
  for (let onTime = 0; onTime < 20; ) {
    const started = performance.now();
    await new Promise(resolve => setTimeout(resolve, 50));
    onTime = performance.now() - started < 60 ? onTime + 1 : 0;
  }
}

async function timeHover(document: vscode.TextDocument): Promise<number> {
  const started = performance.now();
  const position = new vscode.Position(0, 8);
  const command = 'vscode.executeHoverProvider';
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  if (hovers.length === 0) {
    throw new Error('there is no hover to measure');
  }
  return performance.now() - started;
}

/** Times of single hovers inside the provider, in milliseconds. */
export interface InsideTimes {
  readonly document10MB: readonly number[];
  readonly line200000: readonly number[];
}

const insideRounds = 1000;
const warmUps = 200;
/** Hovers without a turn for others between them: VS Code profiles a host that does not answer, which slows it down. */
const roundsAtATime = 10;
const code = `import openai
# The weights of the model stay behind the API; logprobs come back for each token.
def ask(prompt, api_key, temperature=0.2):
    client = openai.OpenAI(api_key=api_key, base_url=settings.base_url)
    edge_weights = [edge.weight for edge in graph.edges(seed=13)]
    return client.chat.completions.create(model="gpt-4o", messages=prompt, logprobs=True)
`;

/** What our provider does for one hover, without VS Code's own part, at random places. */
async function timeInside(extensionUri: vscode.Uri): Promise<InsideTimes> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'dist', 'knowledge.json'));
  const knowledge = new KnowledgeBase(readKnowledgeData(new TextDecoder().decode(bytes)));
  const line = code.replaceAll('\n', ' ');
  return {
    document10MB: await timePlaces(code.repeat(Math.ceil(10e6 / code.length)), knowledge),
    line200000: await timePlaces(line.repeat(Math.ceil(200_000 / line.length)).slice(0, 200_000), knowledge),
  };
}

async function timePlaces(content: string, knowledge: KnowledgeBase): Promise<readonly number[]> {
  const document = await vscode.workspace.openTextDocument({ content, language: 'python' });
  const contexts = new ModelContexts();
  const random = createRandom(20_261_124);
  const times: number[] = [];
  for (let round = -warmUps; round < insideRounds; round++) {
    const line = Math.floor(random() * document.lineCount);
    const character = Math.floor(random() * (document.lineAt(line).text.length + 1));
    const position = new vscode.Position(line, character);
    const started = performance.now();
    await createHover({ document, position, settings: readSettings(document), knowledge, contexts });
    const time = performance.now() - started;
    if (round >= 0) {
      times.push(time);
    }
    if (round % roundsAtATime === 0) {
      await new Promise(resolve => setTimeout(resolve));
    }
  }
  contexts.dispose();
  return times;
}

/** The same numbers from 0 to 1 in every run (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
