import { Button } from "./Button.tsx";
import { Row } from "./layout.tsx";
import { Notice } from "./Notice.tsx";

export interface FormEndProps {
  /** What the form sets in motion: whether it runs, and what it was refused for. */
  readonly act: {
    readonly isPending: boolean;
    readonly error: { readonly message: string } | null;
  };
  readonly save: string;
  readonly cancel: string;
  readonly onCancel: () => void;
}

/** The end of a form: what stood in the way, then save and cancel. */
export function FormEnd({ act, save, cancel, onCancel }: FormEndProps) {
  return (
    <>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      <Row gap={2}>
        <Button type="submit" kind="primary" busy={act.isPending}>
          {save}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </Row>
    </>
  );
}
