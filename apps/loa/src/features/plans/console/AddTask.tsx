import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { TextArea } from "../../../platform/ui/components/TextArea.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { addTask } from "../contract.ts";
import { EditProblem } from "./EditProblem.tsx";
import { useEdit, useReview } from "./review.tsx";
import { reviewTexts } from "./review-texts.ts";
import css from "./TaskList.module.css";

/** A task the reader missed, typed by hand; it goes behind the current one. */
export function AddTask({ onClose }: { readonly onClose: () => void }) {
  const words = useTexts(reviewTexts);
  const { plan, revision, taskId, select } = useReview();
  const [path, setPath] = useState("");
  const [title, setTitle] = useState("");
  const add = useEdit(addTask, ({ id }) => {
    onClose();
    if (id) select(id);
  });
  const afterTaskId = taskId === "" ? null : taskId;
  const submit = () =>
    add.mutate({ params: { planId: plan.id }, body: { revision, path, title, afterTaskId } });
  return (
    <div className={css.adding}>
      <Form onSubmit={submit} label={words.addTask} objections={add.error}>
        <TextField
          label={words.path}
          value={path}
          onChange={setPath}
          maxLength={60}
          error={add.error?.fields["path"]}
        />
        <TextArea
          label={words.title}
          value={title}
          onChange={setTitle}
          maxLength={4000}
          error={add.error?.fields["title"]}
        />
        <EditProblem act={add} />
        <Row gap={2}>
          <Button type="submit" busy={add.isPending}>
            {words.addTask}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </Row>
      </Form>
    </div>
  );
}
