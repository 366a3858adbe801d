/** What is typed into a form, how it changes, and what the server objects to, by field. */
export interface Typing<T> {
  readonly typed: T;
  readonly change: (values: Partial<T>) => void;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the fields of a form show and change: each its own value, by its name. */
export function fieldsOf<T>({ typed, change, errors }: Typing<T>) {
  return <K extends keyof T & string>(name: K) => ({
    value: typed[name],
    onChange: (value: T[K]) => change({ [name]: value } as unknown as Partial<T>),
    error: errors[name],
  });
}
