/** A finding's plan, its task and assignment where it is about one, and its place in the text. */
export interface FindingPlace {
  readonly plan_id: string;
  readonly task_id: string | null;
  readonly assignment_id: string | null;
  readonly source: unknown;
}

/** A finding's place in one task of its plan. */
export interface TaskPlace extends FindingPlace {
  readonly task_id: string;
}
