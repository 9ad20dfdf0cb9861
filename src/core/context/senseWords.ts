import { splitWords } from './splitWords.ts';

/*
 * Words that, near an ambiguous term, tell what it is about, whichever term it is. Terms add their own as `signs` in
 * the glossary. A sign of several words stands for these words in a row.
 */

const modelWords =
  'llm,language model,foundation model,vision language,gpt,openai,anthropic,claude,gemini,llama,mistral,mixtral,qwen,' +
  'deepseek,gemma,hugging face,huggingface,ollama,vllm,litellm,langchain,bedrock,vertex,cohere,groq,openrouter,chatgpt,' +
  'chat completion,completion,transformer,causal lm,seq2seq,from pretrained,pretrained,pre trained,lora,qlora,peft,' +
  'fine tune,fine tuned,fine tuning,finetune,finetuning,finetuned,logit,logprob,prompt,system message,user message,' +
  'chat message,max token,new token,input token,output token,token id,token count,context length,context window,' +
  'inference server,generate text,text generation,autoregressive,decoder,encoder,embedding,rag,retrieval augmented,' +
  'hallucination,instruct,chat template,safetensor,gguf,gptq,awq,bnb,bitsandbyte,kv cache,attention,perplexity,' +
  'open weight,model weight,model card,model id,model name,base model,chat model,reasoning model,stable diffusion,' +
  'diffusion,sft,rlhf,dpo,grpo,distillation,tokenizer,detokenize,vocab,ai model,generative,genai,agent,assistant,chatbot';

const otherWords =
  'font,css,color,colour,pixel,html,table,column,row,sql,select,insert,database,db,migration,schema,index,invoice,' +
  'payment,stripe,paypal,order,cart,checkout,customer,price,currency,weather,sensor,humidity,celsius,fahrenheit,voltage,' +
  'http,rest,endpoint,route,router,controller,middleware,swagger,openapi,jwt,session,cookie,csrf,login,kubernetes,pod,' +
  'container,docker,nginx,terraform,helm,npm,webpack,vite,eslint,compiler,lexer,parser,ast,syntax,grammar,shell,bash,' +
  'terminal,readline,stdin,git,commit,branch,changelog,graph,edge,vertice,node,dijkstra,matrix,sklearn,scikit,xgboost,' +
  'random forest,logistic regression,regression,classifier,resnet,cnn,conv,mnist,imagenet,keras,numpy,pandas,' +
  'game,sprite,mesh,shader,texture,camera,physics,audio,midi,gpio,firmware,survey,patient,clinic,employee,school,' +
  'ticket,own,shipping,parcel,warehouse,inventory,sku,bank,account,ledger,loan,insurance';

/** Signs by their words joined by a space, with what they say: above 0 for models, below for another sense. */
export type Signs = ReadonlyMap<string, number>;

/** No sign is longer, in words. */
export const longestSign = 3;

const otherWeight = -0.45;
const modelWeight = 0.8;

export const generalSigns: Signs = new Map([
  ...otherWords.split(',').map(word => [foldSign(word), otherWeight] as const),
  ...modelWords.split(',').map(word => [foldSign(word), modelWeight] as const),
]);

/** The words of a sign as `splitWords` has them. */
export function foldSign(sign: string): string {
  return splitWords(sign).join(' ');
}
