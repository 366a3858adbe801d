import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useAct } from "../../../platform/ui/api/useAct.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { DownloadForms } from "../../../platform/ui/components/DownloadForms.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { OfficialPaper } from "../../../platform/ui/components/OfficialPaper.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { acknowledgePlan } from "../../distribution/contract.ts";
import { getDutySlip, getDutySlipFile } from "../contract.ts";
import { texts } from "./texts.ts";

/** *Phiếu giao việc* as it prints, and the head's word that it has arrived. */
export default function DutySlipPage() {
  const words = useTexts(texts);
  const planId = usePathValue("planId");
  const unitId = usePathValue("unitId");
  const slip = useCall(getDutySlip, { params: { planId, unitId } });
  return (
    <Answer query={slip}>
      {(data) => (
        <Stack gap={4}>
          <div data-print="no">
            <PageHeader
              title={words.dutySlip}
              subtitle={data.plan.title}
              forWhom={data.unit.name}
              trail={[
                { label: words.overview, to: pathTo("/plans/$planId/overview", { planId }) },
                { label: words.unitDuties, to: pathTo("/units/$unitId/duties", { unitId }) },
              ]}
            />
            <Row gap={3}>
              <Button onClick={() => window.print()}>{words.printSlip}</Button>
              <DownloadForms
                label={words.dutySlip}
                addressOf={(format) =>
                  fileAddress(getDutySlipFile, { params: { planId, unitId }, query: { format } })
                }
              />
              <Acknowledgement
                planId={planId}
                unitId={unitId}
                said={data.acknowledged}
                can={data.canAcknowledge}
              />
            </Row>
          </div>
          <PaperSheet label={words.dutySlip}>
            <OfficialPaper label={words.dutySlip} html={data.html} css={data.css} />
          </PaperSheet>
        </Stack>
      )}
    </Answer>
  );
}

function Acknowledgement(props: {
  readonly planId: string;
  readonly unitId: string;
  readonly said: { readonly at: string; readonly by: string | null } | null;
  readonly can: boolean;
}) {
  const words = useTexts(texts);
  const { moment } = useFormat();
  const say = useSay();
  const act = useAct(acknowledgePlan, {
    invalidates: [getDutySlip],
    onDone: () => say(words.saidAcknowledged),
  });
  const { planId, unitId, said } = props;
  if (said) return <span>{words.acknowledged(said.by ?? "", moment(said.at))}</span>;
  if (!props.can) return <span>{words.notAcknowledged}</span>;
  return (
    <>
      <Button
        kind="primary"
        busy={act.isPending}
        onClick={() => act.mutate({ params: { planId }, body: { unitId } })}
      >
        {words.acknowledge}
      </Button>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
