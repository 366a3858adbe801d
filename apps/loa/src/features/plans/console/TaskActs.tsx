import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { InPlace } from "../../../platform/ui/components/InPlace.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { MultiSelectField } from "../../../platform/ui/components/MultiSelectField.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { dropTask, mergeTask, splitTask, type Task } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import css from "./Lines.module.css";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import { useQuotaWords } from "./useQuotaWords.ts";

type Act = "merge" | "split" | "drop" | null;

/** Merge, split, drop: each asked in place, each with its reason. */
export function TaskActs({ task }: { readonly task: Task }) {
  const words = useTexts(reviewTexts);
  const [act, setAct] = useState<Act>(null);
  const close = () => setAct(null);
  return (
    <Stack gap={3}>
      <Row gap={2}>
        <Button kind="quiet" onClick={() => setAct("merge")}>
          {words.merge}
        </Button>
        <Button kind="quiet" onClick={() => setAct("split")}>
          {words.split}
        </Button>
        <Button kind="quiet" onClick={() => setAct("drop")}>
          {words.drop}
        </Button>
      </Row>
      {act ? (
        <InPlace key={act} className={css.form}>
          {act === "merge" ? <Merge task={task} onClose={close} /> : null}
          {act === "split" ? <Split task={task} onClose={close} /> : null}
          {act === "drop" ? <Drop task={task} onClose={close} /> : null}
        </InPlace>
      ) : null}
    </Stack>
  );
}

interface ActProps {
  readonly task: Task;
  readonly onClose: () => void;
}

function Drop({ task, onClose }: ActProps) {
  const words = useTexts(reviewTexts);
  const { revision } = useReview();
  const drop = useEdit(dropTask);
  return (
    <>
      <ConfirmInline
        question={words.dropAsk}
        confirm={words.drop}
        reason="required"
        danger
        busy={drop.isPending}
        onCancel={onClose}
        onConfirm={(reason) =>
          drop.mutate({ params: { taskId: task.id }, body: { revision, reason } })
        }
      />
      <EditProblem act={drop} />
    </>
  );
}

function Merge({ task, onClose }: ActProps) {
  const words = useTexts(reviewTexts);
  const { revision, tasks, select } = useReview();
  const [into, setInto] = useState("");
  const [reason, setReason] = useState("");
  const merge = useEdit(mergeTask, () => select(into));
  const others = tasks.filter((other) => other.id !== task.id && other.dropped === null);
  const complete = into !== "" && reason.trim() !== "";
  const submit = () => {
    if (!complete) return;
    merge.mutate({ params: { taskId: task.id }, body: { revision, into, reason } });
  };
  return (
    <Form onSubmit={submit} label={words.merge}>
      <SelectField
        label={words.mergeInto}
        options={others.map((other) => ({
          value: other.id,
          label: `${other.path} ${other.title.slice(0, 80)}`,
        }))}
        value={into}
        onChange={setInto}
      />
      <TextArea label={words.reason} rows={2} value={reason} onChange={setReason} />
      <EditProblem act={merge} />
      <Buttons confirm={words.merge} ready={complete} busy={merge.isPending} onClose={onClose} />
    </Form>
  );
}

function Split({ task, onClose }: ActProps) {
  const words = useTexts(reviewTexts);
  const inWords = useQuotaWords();
  const { revision } = useReview();
  const [title, setTitle] = useState("");
  const [reason, setReason] = useState("");
  const [quotaIds, setQuotaIds] = useState<string[]>([]);
  const split = useEdit(splitTask, onClose);
  const complete = title.trim() !== "" && reason.trim() !== "";
  const submit = () => {
    if (!complete) return;
    const body = { revision, parts: [{ title, quotaIds }], reason };
    split.mutate({ params: { taskId: task.id }, body });
  };
  return (
    <Form onSubmit={submit} label={words.split}>
      <TextArea label={words.splitTitle} rows={2} value={title} onChange={setTitle} />
      {task.quotas.length > 0 ? (
        <MultiSelectField
          label={words.splitQuotas}
          required={false}
          options={task.quotas.map((quota) => ({ value: quota.id, label: inWords(quota) }))}
          value={quotaIds}
          onChange={setQuotaIds}
        />
      ) : null}
      <TextArea label={words.reason} rows={2} value={reason} onChange={setReason} />
      <EditProblem act={split} />
      <Buttons confirm={words.split} ready={complete} busy={split.isPending} onClose={onClose} />
    </Form>
  );
}

function Buttons(props: {
  readonly confirm: string;
  readonly ready: boolean;
  readonly busy: boolean;
  readonly onClose: () => void;
}) {
  const words = useTexts(reviewTexts);
  return (
    <Row gap={2}>
      <Button type="submit" disabled={!props.ready} busy={props.busy}>
        {props.confirm}
      </Button>
      <Button kind="quiet" onClick={props.onClose}>
        {words.cancel}
      </Button>
    </Row>
  );
}
