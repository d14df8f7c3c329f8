import { LetterPattern } from './letter-pattern.ts';

/** What language models are called; "Claude" alone is a person more often. */
const MODEL = new LetterPattern(
  String.raw`^(?:(?:chat)?gpt|llama|gemini|mistral|mixtral|qwen|deepseek|llms?)(?!\p{L})|^claude(?=[\s\d._-]*\d|[-_ ](?:opus|sonnet|haiku))`,
  'i',
);

/** Whether a name is one of a language model: "gpt-4o", "claude-3-opus", "Llama 3 70B". */
export function isCalledAsModel(name: string): boolean {
  return MODEL.test(name.trim());
}
