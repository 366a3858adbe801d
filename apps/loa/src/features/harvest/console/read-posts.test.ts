import { expect, it } from "vitest";
import { readPosts } from "./read-posts.ts";

it.each([
  ["https://fb.com/xa/posts/1", { url: "https://fb.com/xa/posts/1", on: null, title: null }],
  [
    "  https://fb.com/1\t2/6/2025\tRa quân",
    { url: "https://fb.com/1", on: "2025-06-02", title: "Ra quân" },
  ],
  [
    "https://fb.com/1; 12-06-2025; Ra quân",
    { url: "https://fb.com/1", on: "2025-06-12", title: "Ra quân" },
  ],
  [
    "https://fb.com/1 | Ra quân, đợt 2",
    { url: "https://fb.com/1", on: null, title: "Ra quân, đợt 2" },
  ],
  [
    "https://zalo.me/s?id=1&p=2, 01/01/2025",
    { url: "https://zalo.me/s?id=1&p=2", on: "2025-01-01", title: null },
  ],
])("a line %s is a post", (line, post) => {
  expect(readPosts(line)).toEqual({ posts: [post], wrong: [] });
});

it("names the lines that begin with no address, and passes over empty ones", () => {
  expect(readPosts("https://fb.com/1\n\nRa quân 12/06/2025\n")).toMatchObject({
    posts: [{ url: "https://fb.com/1" }],
    wrong: [3],
  });
});
