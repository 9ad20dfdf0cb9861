/*
 * Packages whose import tells that a file works with foundation models. Their names in all package systems together;
 * a name stands for its parts and companions too (`langchain` for `langchain_openai` and `@langchain/core`). The names
 * follow the vendors' and projects' own documentation, as of 2026-11.
 */

/** SDKs of vendors and hosts. */
const hosts = `
  openai async_openai com.openai azure.ai.openai azure.ai.inference azure.ai.projects @azure/openai
  @azure-rest/ai-inference @azure/ai-inference azure_openai anthropic @anthropic-ai com.anthropic claude_agent_sdk
  claude_code_sdk anthropic_sdk google.genai google.generativeai @google/genai @google/generative-ai
  google.golang.org/genai github.com/google/generative-ai-go com.google.genai cloud.google.com/go/vertexai
  vertexai @google-cloud/vertexai com.google.cloud.vertexai google.cloud.aiplatform google_generative_ai mistralai
  @mistralai cohere cohere-ai com.cohere xai_sdk groq groq-sdk together-ai @fireworks-ai fireworks-ai cerebras
  @cerebras dashscope ai21 voyageai zhipuai qianfan volcenginesdkarkruntime ibm_watsonx_ai @ibm-cloud/watsonx-ai
  @aws-sdk/client-bedrock @anthropic-ai/bedrock-sdk aws_sdk_bedrockruntime amazon.bedrock
  software.amazon.awssdk.services.bedrock github.com/aws/aws-sdk-go-v2/service/bedrock perplexity @perplexity-ai
  @openrouter openrouter deepseek @cloudflare/ai workers-ai-provider databricks_langchain openai_api_rs ollama_rs
  langfuse langsmith promptfoo ruby_llm ruby-openai openai_ex foundationmodels helicone portkey braintrust
  arize.phoenix openinference traceloop deepeval ragas
`;

/** Frameworks and tools over these. */
const frameworks = `
  langchain @langchain langchain4j dev.langchain4j langchaingo langgraph @langchain/langgraph
  github.com/tmc/langchaingo llama_index llamaindex litellm @ai-sdk @openai dspy pydantic_ai @instructor-ai
  semantic_kernel microsoft.semantickernel microsoft.extensions.ai org.springframework.ai haystack autogen crewai
  smolagents lmql lm_eval inspect_ai mirascope magentic mem0 guardrails nemoguardrails promptflow adalflow genkit
  @genkit-ai @mastra openai_agents gpt_index embedchain txtai tiktoken js-tiktoken gpt-tokenizer gpt_tokenizer
  @modelcontextprotocol modelcontextprotocol fastmcp rmcp copilotkit @copilotkit lightrag
`;

/** What loads, runs, trains or opens weights. */
const runtimes = `
  transformers @huggingface @xenova/transformers huggingface_hub hf_hub hf-hub tokenizers peft trl bitsandbytes
  diffusers sentence_transformers safetensors optimum auto_gptq awq autoawq gptqmodel unsloth axolotl llamafactory
  vllm sglang text_generation lmdeploy tensorrt_llm llama_cpp llama_cpp_python llama.h node-llama-cpp llama-cpp
  llama_cpp_2 llamasharp ggml gguf ctransformers exllamav2 ollama ollamasharp github.com/ollama/ollama
  io.github.ollama4j lmstudio @lmstudio gpt4all mlx_lm mlx_vlm mlx_whisper mlc_llm @mlc-ai candle_transformers
  mistralrs flash_attn xformers deepspeed megatron nemo torchtune torchao litgpt lightning_fabric transformer_lens
  nnsight sae_lens baukit mergekit lm_format_enforcer open_clip faster_whisper openai_whisper rwkv
  onnxruntime_genai rust_bert fastembed flagembedding colbert modelscope xinference text-generation-inference
  keras_nlp keras_hub ellmer ollamar setfit compel lorax outlines_core
`;

/** Names that are common words too: only as a whole, so that a folder `ai` of one's own does not count. */
const wholeNames = `
  ai agents clip llama genai rig together fireworks llm tinker guidance outlines instructor replicate whisper
  candle accelerate datasets mcp letta jina marvin fireworks.client nomic adapters swarm
`;

const packages = readNames(`${hosts} ${frameworks} ${runtimes}`);
const wholePackages = readNames(wholeNames);

/** Whether an imported module or a dependency, as written in any package system, is such a package or a part of one. */
export function isModelPackage(name: string): boolean {
  const folded = foldPackage(name);
  if (packages.has(folded) || wholePackages.has(folded)) {
    return true;
  }
  // Part by part, so that `langchain_openai.chat` is found by `langchain`, and `com.openai.client` by `com.openai`.
  for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1)) {
    if (packages.has(folded.slice(0, end))) {
      return true;
    }
  }
  return false;
}

/** One sign between the parts of a name, whatever the package system writes there. */
function foldPackage(name: string): string {
  return name.toLowerCase().replace(/::|[.\\:_-]/g, '/');
}

function readNames(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldPackage));
}
