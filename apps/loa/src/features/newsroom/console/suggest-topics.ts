import type { Topic } from "../contract.ts";

/** A topic a text seems to be about, and by which of its words. */
export interface Suggestion {
  readonly topic: Topic;
  readonly because: readonly string[];
}

/** What a story says, as far as topics are found in it. */
interface Said {
  readonly title: string;
  readonly text: string;
}

/** More mentions of one phrase say nothing more. */
const mostMentions = 3;
/** A phrase in the title weighs as much as this many in the text. */
const titleWeight = 3;
/** One short word alone is no topic. */
const least = 3;

/** Topics a text seems to be about, the clearest first: by phrases, longer ones weighing more. Tone marks count. */
export function suggestTopics(
  { title, text }: Said,
  topics: readonly Topic[],
  most = 5,
): Suggestion[] {
  const [head, body] = [plain(title), plain(text)];
  return topics
    .filter(({ ended, parentId }) => !ended && parentId !== null)
    .map((topic) => {
      const found = topic.words.map((word) => ({ word, weight: weigh(word, head, body) }));
      const score = found.reduce((sum, { weight }) => sum + weight, 0);
      return { topic, score, because: found.filter(({ weight }) => weight > 0) };
    })
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ topic, because }) => ({
      topic,
      because: because.sort((a, b) => b.weight - a.weight).map(({ word }) => word),
    }));
}

function weigh(word: string, title: string, text: string): number {
  const phrase = plain(word);
  const syllables = phrase.split(" ").filter((part) => part !== "").length;
  const mentions = Math.min(mostMentions, countOf(text, phrase));
  return syllables * (mentions + titleWeight * Math.min(1, countOf(title, phrase)));
}

const countOf = (text: string, phrase: string) => text.split(phrase).length - 1;

// Blanks around every word, so that a phrase is found whole.
function plain(text: string): string {
  const words =
    text
      .normalize("NFC")
      .toLocaleLowerCase("vi")
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join("  ")} `;
}
