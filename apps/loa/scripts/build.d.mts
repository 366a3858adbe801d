export function buildWhenStale(options: {
  readonly withConsole: boolean;
  readonly say: (line: string) => void;
}): Promise<void>;
