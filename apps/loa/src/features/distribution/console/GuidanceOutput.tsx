import { useState } from "react";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import {
  type DistributionDetail,
  getDistribution,
  listGuidanceOffers,
  recordGuidance,
} from "../contract.ts";
import css from "./Distribution.module.css";
import { texts } from "./texts.ts";

/** Offers to record guidance as what the responsible unit owed, the document as its evidence. */
export function GuidanceOutput({ detail }: { readonly detail: DistributionDetail }) {
  const words = useTexts(texts);
  const { can, units } = useSession();
  const { guidanceOf, outputId } = detail;
  if (!guidanceOf) return null;
  const mine = units.some(({ id }) => id === guidanceOf.id);
  if (!can["units.all"] && !mine) return null;
  if (outputId)
    return (
      <Notice
        tone="done"
        title={words.recorded}
        action={
          <ButtonLink to={pathTo("/outputs/$outputId", { outputId })}>
            {words.openOutput}
          </ButtonLink>
        }
      >
        {guidanceOf.name}
      </Notice>
    );
  return can["outputs.record"] ? <Offer detail={detail} unit={guidanceOf.name} /> : null;
}

function Offer({ detail, unit }: { readonly detail: DistributionDetail; readonly unit: string }) {
  const words = useTexts(texts);
  const say = useSay();
  const params = { distributionId: detail.id };
  const offers = useCall(listGuidanceOffers, { params });
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = offers.data?.rows ?? [];
  const value = chosen ?? "";
  const act = useAct(recordGuidance, {
    invalidates: [getDistribution],
    onDone: () => say(words.recorded),
  });
  return (
    <div className={`${css.mine} ${css.form}`}>
      <Stack gap={3}>
        <p>{words.recordNote(unit)}</p>
        {rows.length > 0 ? (
          <SelectField
            label={words.countsFor}
            placeholder={words.countsForNone}
            clearable
            options={rows.map(({ commitmentId, path, title }) => ({
              value: commitmentId,
              label: `${path} ${title}`,
            }))}
            value={value}
            onChange={setChosen}
          />
        ) : null}
        <div>
          <Button
            busy={act.isPending}
            onClick={() => act.mutate({ params, body: { commitmentId: value || null } })}
          >
            {words.record}
          </Button>
        </div>
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      </Stack>
    </div>
  );
}
