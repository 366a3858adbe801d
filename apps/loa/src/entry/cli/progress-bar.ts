/** Shows how far a long command is, on standard error of a terminal only; files and pipes get none. */
export interface ProgressBar {
  show(done: number, of: number, words: string): void;
  /** Takes the bar away. */
  clear(): void;
}

interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;

/** A bar on the given terminal, drawn over itself. */
export function progressBar(terminal: Terminal): ProgressBar {
  const write = (text: string) => {
    if (terminal.isTTY) terminal.write(`\r\u001b[2K${text}`);
  };
  return {
    show: (done, of, words) => {
      const full = Math.round((WIDTH * Math.min(done, of)) / Math.max(of, 1));
      write(`[${"#".repeat(full)}${"·".repeat(WIDTH - full)}] ${done}/${of} ${words}`);
    },
    clear: () => write(""),
  };
}
