/** Longer words are seldom asked for twice, and would fill the memory. */
const LONGEST = 700;
/** What a plan's lines come to, many times over; some hundred kilobytes. */
const MOST = 1_000;

/**
 * The same function, its answers for short words kept until there are `most`: the grammar asks for the folded form of a line and
 * of its clauses from many places.
 */
export function remembered(of: (text: string) => string, most = MOST): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = of(text);
    known.set(text, made);
    return made;
  };
}
