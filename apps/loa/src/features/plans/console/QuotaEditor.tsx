import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { putQuotas, type Quota, type QuotaInput, type Task } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { FieldPart } from "./FieldPart.tsx";
import css from "./Lines.module.css";
import { QuotaForm } from "./QuotaForm.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { SourceButton } from "./SourceButton.tsx";
import panel from "./TaskPanel.module.css";
import { useQuotaWords } from "./useQuotaWords.ts";

const blank: QuotaInput = {
  raw: "",
  count: 1,
  unitNoun: "",
  per: "month",
  rhythm: null,
  channel: null,
  programme: null,
  minutesEach: null,
  replays: null,
  approximate: false,
  tolerance: null,
  bound: null,
  translationCounts: true,
};

/** How much and how often; every change is saved at once. */
export function QuotaEditor({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const [open, setOpen] = useState<string | null>(null);
  const close = () => setOpen(null);
  const put = useEdit(putQuotas, close);
  const inputs = task.quotas.map(inputOf);
  const save = (quotas: QuotaInput[]) =>
    put.mutate({ params: { taskId: task.id }, body: { revision, quotas } });
  return (
    <section aria-labelledby="review-quotas">
      <div className={panel.subhead}>
        <h3 id="review-quotas">{words.quotas}</h3>
        <Button kind="quiet" onClick={() => setOpen("new")}>
          {words.addQuota}
        </Button>
      </div>
      {task.quotas.length === 0 ? <p>{words.noQuotas}</p> : null}
      <ul className={css.lines}>
        {task.quotas.map((quota, nth) => (
          <li key={quota.id}>
            <Line
              task={task}
              quota={quota}
              onChange={() => setOpen(open === quota.id ? null : quota.id)}
              onRemove={() => save(inputs.filter((_, at) => at !== nth))}
            />
            {open === quota.id ? (
              <QuotaForm
                quota={inputs[nth] ?? blank}
                busy={put.isPending}
                onCancel={close}
                onSave={(next) => save(inputs.map((each, at) => (at === nth ? next : each)))}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {open === "new" ? (
        <QuotaForm
          quota={blank}
          busy={put.isPending}
          onCancel={close}
          onSave={(next) => save([...inputs, next])}
        />
      ) : null}
      <EditProblem act={put} />
    </section>
  );
}

function inputOf(quota: Quota): QuotaInput {
  const { id, raw, count, unitNoun, per, rhythm, channel, programme } = quota;
  const { minutesEach, replays, approximate, tolerance, bound, translationCounts } = quota;
  const amount = { id, raw, count, unitNoun, per, rhythm, channel, programme };
  const rules = { approximate, tolerance, bound, translationCounts };
  return { ...amount, minutesEach, replays, ...rules };
}

function Line(props: {
  readonly task: Task;
  readonly quota: Quota;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}) {
  const words = useTexts(reviewTexts);
  const { quota } = props;
  const inWords = useQuotaWords()(quota);
  const about = [quota.programme, quota.channel].filter(Boolean).join(", ");
  const field = `quota:${quota.id}`;
  return (
    <FieldPart task={props.task} field={field} kind="quota">
      <div className={css.line}>
        <span className={css.main}>
          <span className={css.name}>{inWords} </span>
          {about ? <span className={css.soft}>({about}) </span> : null}
          {quota.raw ? (
            <SourceButton task={props.task} field={field} raw={quota.raw} what={quota.raw} />
          ) : null}
        </span>
        <Row gap={1} wrap={false}>
          <Button
            kind="quiet"
            data-change=""
            aria-label={words.changeThis(inWords)}
            onClick={props.onChange}
          >
            {words.change}
          </Button>
          <Button kind="quiet" aria-label={words.removeThis(inWords)} onClick={props.onRemove}>
            {words.remove}
          </Button>
        </Row>
      </div>
    </FieldPart>
  );
}
