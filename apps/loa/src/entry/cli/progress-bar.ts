/** Shows how far a long command is, on standard error of a terminal only; files and pipes get none. */
export interface ProgressBar {
  /** `share` of the whole is done, 0 to 1; the words say what is at hand. */
  show(share: number, words: string): void;
  /** Takes the bar away. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const WIDTH = 24;

/** A bar on the given terminal, drawn over itself; it keeps to one line, or the line before could not be taken away. */
export function progressBar(terminal: Terminal): ProgressBar {
  const write = (text: string) => {
    const room = (terminal.columns || 80) - 1;
    if (terminal.isTTY) terminal.write(`\r\u001b[2K${[...text].slice(0, room).join("")}`);
  };
  return {
    show: (share, words) => {
      const full = Math.round(WIDTH * Math.min(Math.max(share, 0), 1));
      write(`[${"#".repeat(full)}${"·".repeat(WIDTH - full)}] ${words}`);
    },
    clear: () => write(""),
  };
}
