/** One entry of a select field. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** A second, soft line: code, parent, period. Searched too. */
  readonly hint?: string;
  /** Other names it is known by; searched, not shown. */
  readonly also?: string;
}

/** The words of a chosen value; empty when it is not among the options. */
export function labelOf(options: readonly Option[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? "";
}
