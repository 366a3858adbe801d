import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DateField } from "../../../platform/ui/components/DateField.tsx";
import { Form } from "../../../platform/ui/components/Form.tsx";
import { Row } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useGo } from "../../../platform/ui/routing/useGo.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { draftDirectiveLetter, listDirectiveLetters } from "../../directive-letters/contract.ts";
import { dayAfter } from "./day-after.ts";
import { chaseTexts } from "./texts.ts";

/** Until when the work is asked for, unless somebody says another day. */
const usualDays = 10;

/** Drafts a directive letter to the chosen units and opens it. */
export function DraftLetter(props: {
  readonly unitIds: readonly string[];
  readonly query: { readonly domain?: string; readonly planId?: string; readonly days?: number };
}) {
  const words = useTexts(chaseTexts);
  const { number } = useFormat();
  const { today } = useSession();
  const go = useGo();
  const [until, setUntil] = useState(dayAfter(today, usualDays));
  const act = useAct(draftDirectiveLetter, {
    invalidates: [listDirectiveLetters],
    onDone: ({ letterId }) => go(pathTo("/directive-letters/$letterId", { letterId })),
  });
  const { unitIds, query } = props;
  const draft = () =>
    act.mutate({ body: { ...query, unitIds: [...unitIds], completeBefore: until } });
  return (
    <Form onSubmit={draft} label={words.draft} objections={act.error}>
      <Row gap={3} align="end">
        <DateField
          label={words.completeBefore}
          required
          value={until}
          min={dayAfter(today, 1)}
          onChange={setUntil}
          error={act.error?.fields.completeBefore}
        />
        <Button type="submit" kind="primary" busy={act.isPending} disabled={unitIds.length === 0}>
          {words.draftFor(number(unitIds.length))}
        </Button>
      </Row>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </Form>
  );
}
