/**
 * A page to go to after signing in: within this console only; anything else becomes the first page. A browser
 * reads `\` as `/` and leaves out tabs, line breaks and blanks at the end, so a path with any of them is none of ours.
 */
export function safeReturnPath(given: string): string {
  const [path = ""] = given.split(/[?#]/);
  const odd = /[\\\p{Cc}]|%(?:5c|0[0-9a-f]|2f)/iu.test(path) || /[\\\p{Cc}]|\s$/u.test(given);
  const steps = path.split("/").slice(1);
  const inside = given.startsWith("/") && steps.every(isPlainStep) && !odd;
  return inside ? given : "/";
}

function isPlainStep(step: string, at: number, all: readonly string[]): boolean {
  if (step === "") return at === all.length - 1;
  return !/^(\.|%2e){1,2}$/i.test(step);
}
