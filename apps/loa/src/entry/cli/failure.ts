/** A failure a person can mend: printed as one sentence, without a stack, ending with this status. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly status: number;
  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}
