import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { Assignment, Task } from "../contract.ts";
import { FieldPart } from "./FieldPart.tsx";
import css from "./Lines.module.css";
import { useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { SourceButton } from "./SourceButton.tsx";
import { valueWords } from "./words.ts";

/** One unit or group on a task: role, whom the words mean, and the words themselves. */
export function AssignmentLine(props: {
  readonly task: Task;
  readonly assignment: Assignment;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}) {
  const words = useTexts(reviewTexts);
  const values = useTexts(valueWords);
  const { task, assignment } = props;
  const name = assignment.unit?.name ?? assignment.group?.name;
  return (
    <FieldPart task={task} field={`assignment:${assignment.id}`} kind={assignment.role}>
      <div className={css.line}>
        <span className={css.main}>
          <span className={css.soft}>{values.role[assignment.role]}: </span>
          {name ? <span className={css.name}>{name} </span> : null}
          <Meaning assignment={assignment} />{" "}
          <SourceButton
            task={task}
            field={`assignment:${assignment.id}`}
            {...(name === assignment.raw ? {} : { raw: assignment.raw })}
            what={assignment.raw}
          />
        </span>
        <Row gap={1} wrap={false}>
          <Button
            kind="quiet"
            data-change=""
            aria-label={words.changeThis(assignment.raw)}
            onClick={props.onChange}
          >
            {words.change}
          </Button>
          <Button
            kind="quiet"
            aria-label={words.removeThis(assignment.raw)}
            onClick={props.onRemove}
          >
            {words.remove}
          </Button>
        </Row>
      </div>
    </FieldPart>
  );
}

function Meaning({ assignment }: { readonly assignment: Assignment }) {
  const words = useTexts(reviewTexts);
  const { resolution } = useTexts(valueWords);
  const format = useFormat();
  const { today } = useSession();
  const on = useReview().plan.proposed.issuedOn ?? today;
  if (assignment.resolution === "unresolved") {
    return <StatusMark state="atRisk" label={resolution.unresolved} />;
  }
  if (assignment.resolution !== "unit") {
    return <span className={css.soft}>({resolution[assignment.resolution]})</span>;
  }
  const end = assignment.unit?.validTo;
  if (!end || end >= on) return null;
  const { successor } = assignment;
  if (successor) {
    return (
      <span className={css.soft}>
        {words.ended(format.date(end))}, {words.carriedOnBy(successor.name)}
      </span>
    );
  }
  return <StatusMark state="atRisk" label={words.ended(format.date(end))} />;
}
