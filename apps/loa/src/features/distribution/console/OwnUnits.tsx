import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import {
  acknowledgeDistribution,
  type DistributionDetail,
  getDistribution,
  listDistributions,
  listRecipients,
  listWaitingDocuments,
  type Recipient,
} from "../contract.ts";
import css from "./Distribution.module.css";
import { texts } from "./texts.ts";

/** What a person of a unit does with a document: opens it, and says that it arrived. */
export function OwnUnits({ detail }: { readonly detail: DistributionDetail }) {
  const own = useCall(listRecipients, { params: { distributionId: detail.id } });
  return (
    <Answer query={own}>
      {({ rows }) => (
        <Stack gap={3}>
          {rows.map((row) => (
            <OwnUnit key={row.unit.id} row={row} detail={detail} />
          ))}
        </Stack>
      )}
    </Answer>
  );
}

function OwnUnit({
  row,
  detail,
}: {
  readonly row: Recipient;
  readonly detail: DistributionDetail;
}) {
  const words = useTexts(texts);
  const say = useSay();
  const { moment } = useFormat();
  const act = useAct(acknowledgeDistribution, {
    invalidates: [listRecipients, getDistribution, listDistributions, listWaitingDocuments],
    onDone: () => say(words.saidAcknowledged),
  });
  const { unit } = row;
  const planId = detail.amendsPlanId ?? detail.planId;
  return (
    <div className={css.mine}>
      <Stack gap={3}>
        <strong>{unit.name}</strong>
        <StatusMark state={row.at ? "met" : "open"} label={words[row.state]} />
        {row.at ? (
          <p className={css.soft}>{[row.by ?? "", moment(row.at)].filter(Boolean).join(", ")}</p>
        ) : null}
        <Row gap={3}>
          {row.canAcknowledge ? (
            <Button
              kind="primary"
              busy={act.isPending}
              onClick={() =>
                act.mutate({ params: { distributionId: detail.id }, body: { unitId: unit.id } })
              }
            >
              {words.acknowledge}
            </Button>
          ) : null}
          {row.owes && planId ? (
            <Link to={pathTo("/plans/$planId/duty-slips/$unitId", { planId, unitId: unit.id })}>
              {words.slip}
            </Link>
          ) : null}
        </Row>
        {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
      </Stack>
    </div>
  );
}
