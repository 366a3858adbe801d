export function buildWhenStale(options: {
  readonly withConsole: boolean;
  readonly say: (line: string) => void;
}): Promise<void>;
export function buildServer(): Promise<void>;
export function buildConsole(): Promise<void>;
