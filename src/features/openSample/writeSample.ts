import * as vscode from 'vscode';

/**
 * A small Python file in which every kind of card shows: a load, a call, a parameter, a model's id, terms with one and
 * with several meanings. Its comments say where to rest the mouse.
 */
export function writeSample(): string {
  return `# ${vscode.l10n.t('Rest the mouse on a word that the comments below name, or put the cursor there: a card shows.')}
import os

from openai import OpenAI
from transformers import AutoModelForCausalLM

# ${vscode.l10n.t('Loaded into this process: white-box. Rest on "from_pretrained", then on "model_weights".')}
model_weights = AutoModelForCausalLM.from_pretrained("allenai/OLMo-2-1124-7B", revision="main")

# ${vscode.l10n.t('Behind an API: text goes out and comes back. Rest on "gpt-4o": can it be pinned, and for how long?')}
client = OpenAI(api_key=os.environ["OPENAI_API_KEY"])
answer = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "What is a checkpoint?"}],
    # ${vscode.l10n.t('This parameter asks for an internal of the model: grey-box.')}
    logprobs=True,
)


def fine_tune_with_lora(dataset):
    """${vscode.l10n.t('Terms are found in names, too: rest on "fine_tune" and "lora".')}"""
    # ${vscode.l10n.t('Not a term: "lightweight" only has the letters in it.')}
    lightweight = [row for row in dataset if row]
    return lightweight


print(answer.choices[0].message.content)
`;
}
