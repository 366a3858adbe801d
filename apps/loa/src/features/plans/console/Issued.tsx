import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Figure, FigureRow } from "../../../platform/ui/components/Figure.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import type { PlanDetail } from "../contract.ts";
import css from "./IssuePlanPage.module.css";
import { texts } from "./texts.ts";
import { useSlipsAddress } from "./useSlipsAddress.ts";

/** What issuing created and sent. */
export interface Sent {
  readonly commitments: number;
  readonly units: number;
  readonly mails: number;
}

/** After issuing: what went to whom, and where to go from here. */
export function Issued({ plan, sent }: { readonly plan: PlanDetail; readonly sent: Sent }) {
  const words = useTexts(texts);
  const { number, date } = useFormat();
  const to = (page: string) => pathTo(`/plans/$planId/${page}`, { planId: plan.id });
  const slips = useSlipsAddress(plan);
  const { issuance } = plan;
  return (
    <Stack gap={6}>
      <PageHeader
        title={words.issuedTitle}
        subtitle={plan.title}
        trail={[{ label: words.plans, to: "/plans" }]}
        action={
          <ButtonLink kind="primary" to={to("overview")}>
            {words.progress}
          </ButtonLink>
        }
      />
      <Notice tone="done" title={words.issuedDone}>
        {issuance ? words.issuedAs(issuance.documentNumber, date(issuance.issuedOn)) : null}
      </Notice>
      <FigureRow>
        <Figure value={number(sent.commitments)} label={words.commitments} />
        <Figure value={number(sent.units)} label={words.units} />
        <Figure value={number(sent.mails)} label={words.mails} note={words.mailsNote} />
      </FigureRow>
      <div className={css.links}>
        {slips ? <ButtonLink to={slips}>{words.dutySlips}</ButtonLink> : null}
        <ButtonLink to={pathTo("/plans/$planId", { planId: plan.id })}>{words.seePlan}</ButtonLink>
      </div>
    </Stack>
  );
}
