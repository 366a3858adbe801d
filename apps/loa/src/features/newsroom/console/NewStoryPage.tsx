import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { TextField } from "../../../platform/ui/components/TextField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { getDesk, listStories, startStory, storyLimits } from "../contract.ts";
import { DeskField } from "./DeskField.tsx";
import css from "./Newsroom.module.css";
import { texts } from "./texts.ts";
import { useDesks } from "./useDesks.ts";

/** An idea: a title, a day if it has one; then straight to writing. */
export default function NewStoryPage() {
  const words = useTexts(texts);
  const go = useGo();
  const desks = useDesks();
  const [title, setTitle] = useState("");
  const [plannedOn, setDay] = useState("");
  const [unit, setUnit] = useState("");
  const unitId = unit || (desks[0]?.id ?? "");
  const act = useAct(startStory, {
    invalidates: [listStories, getDesk],
    onDone: ({ id }) =>
      go(pathTo("/newsroom/stories/$storyId", { storyId: id }), { replace: true }),
  });
  const fields = act.error?.fields ?? {};
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.idea}
        subtitle={words.ideaNote}
        trail={[{ label: words.newsroom, to: "/newsroom" }]}
      />
      <Form
        onSubmit={() => act.mutate({ body: { unitId, title, plannedOn: plannedOn || null } })}
        objections={act.error}
      >
        <div className={css.form}>
          <DeskField desks={desks} value={unitId} onChange={setUnit} />
          <TextField
            label={words.ideaTitle}
            help={words.ideaTitleHelp}
            value={title}
            onChange={setTitle}
            maxLength={storyLimits.title}
            error={fields["title"]}
            autoFocus
          />
          <DateField
            label={words.day}
            required={false}
            value={plannedOn}
            onChange={setDay}
            error={fields["plannedOn"]}
          />
          {act.error && Object.keys(fields).length === 0 ? (
            <Notice tone="error">{act.error.message}</Notice>
          ) : null}
          <div>
            <Button kind="primary" type="submit" busy={act.isPending}>
              {words.start}
            </Button>
          </div>
        </div>
      </Form>
    </Stack>
  );
}
