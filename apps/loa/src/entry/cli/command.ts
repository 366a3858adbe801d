/** One command of `loa`: receives what follows its name, returns the exit status. */
export type Command = (args: readonly string[], output: Output) => Promise<number>;

/** Where a command writes: results to `out`, sentences for a person to `tell`. */
export interface Output {
  out(text: string): void;
  tell(line: string): void;
}

/** Prints a result and ends well. */
export function print(output: Output, text: string): number {
  output.out(text);
  return 0;
}
