import type { HandedPost } from "../contract.ts";

/** What a pasted list says: posts in its order, and the lines that begin with no address, counted from 1. */
export interface ReadPosts {
  readonly posts: readonly HandedPost[];
  readonly wrong: readonly number[];
}

/** Reads a pasted list: a line is an address, then perhaps the day and a title, apart by blanks, tabs, `|` or `;`. */
export function readPosts(pasted: string): ReadPosts {
  const posts: HandedPost[] = [];
  const wrong: number[] = [];
  pasted.split("\n").forEach((line, at) => {
    if (line.trim() === "") return;
    const post = readPost(line);
    if (post) posts.push(post);
    else wrong.push(at + 1);
  });
  return { posts, wrong };
}

const between = String.raw`[\s|;,]*`;
const shape = new RegExp(
  String.raw`^${between}(https?:\/\/[^\s|]+?)(?:[;,]?(?:\s|\||$))${between}(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))?${between}(.*)$`,
  "i",
);

function readPost(line: string): HandedPost | null {
  const [, url, day, month, year, title = ""] = shape.exec(line) ?? [];
  if (!url) return null;
  const on =
    day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null;
  return { url, on, title: title.trim() === "" ? null : title.trim().slice(0, 300) };
}
