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
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { acknowledgePlan, listWaitingDocuments } from "../../distribution/contract.ts";
import { type DutySlip, getDutySlip, getDutySlipFile } from "../contract.ts";
import css from "./DutySlip.module.css";
import { EarlierSheet, EarlierSlips, type SlipOf } from "./EarlierSlips.tsx";
import { slipSearch } from "./searches.ts";
import { slipTexts } from "./slip-texts.ts";
import { texts } from "./texts.ts";

/** *Phiếu giao việc* as it prints, the head's word that it has arrived, and what was acknowledged before it changed. */
export default function DutySlipPage() {
  const planId = usePathValue("planId");
  const unitId = usePathValue("unitId");
  const [{ earlier }] = useSearchState(slipSearch);
  const slip = useCall(getDutySlip, { params: { planId, unitId } });
  const of = { planId, unitId };
  return (
    <Answer query={slip}>
      {(data) => (
        <Stack gap={4}>
          <Top of={of} data={data} shown={earlier} />
          {earlier ? (
            <div className={css.sheets}>
              <EarlierSheet of={of} slipId={earlier} />
              <TodaysSheet data={data} />
            </div>
          ) : (
            <Sheet data={data} />
          )}
        </Stack>
      )}
    </Answer>
  );
}

function Top(props: { readonly of: SlipOf; readonly data: DutySlip; readonly shown: string }) {
  const words = useTexts(texts);
  const slipWords = useTexts(slipTexts);
  const { of, data } = props;
  return (
    <div data-print="no">
      <Stack gap={4}>
        <PageHeader
          title={words.dutySlip}
          subtitle={data.plan.title}
          forWhom={data.unit.name}
          trail={[
            { label: words.overview, to: pathTo("/plans/$planId/overview", { planId: of.planId }) },
            {
              label: words.unitDuties,
              to: pathTo("/units/$unitId/duties", { unitId: of.unitId }),
            },
          ]}
        />
        <Changed data={data} />
        <Row gap={3}>
          <Button onClick={() => window.print()}>{slipWords.printSlip}</Button>
          <DownloadForms
            label={words.dutySlip}
            addressOf={(format) => fileAddress(getDutySlipFile, { params: of, query: { format } })}
          />
          <Acknowledgement of={of} data={data} />
        </Row>
        <EarlierSlips of={of} slips={data.earlier} shown={props.shown} />
      </Stack>
    </div>
  );
}

function Changed({ data: { acknowledged, earlier } }: { readonly data: DutySlip }) {
  const words = useTexts(slipTexts);
  const { moment } = useFormat();
  const [last] = earlier;
  if (acknowledged || !last) return null;
  return (
    <Notice tone="warn" title={words.changedTitle}>
      {words.changed(moment(last.at))}
    </Notice>
  );
}

function Sheet({ data }: { readonly data: DutySlip }) {
  const { dutySlip } = useTexts(texts);
  return (
    <PaperSheet label={dutySlip}>
      <OfficialPaper label={dutySlip} html={data.html} css={data.css} />
    </PaperSheet>
  );
}

function TodaysSheet({ data }: { readonly data: DutySlip }) {
  const words = useTexts(slipTexts);
  return (
    <Stack gap={3}>
      <div className={css.head} data-print="no">
        <h2>{words.ofToday}</h2>
      </div>
      <Sheet data={data} />
    </Stack>
  );
}

function Acknowledgement({ of, data }: { readonly of: SlipOf; readonly data: DutySlip }) {
  const words = useTexts(slipTexts);
  const { moment } = useFormat();
  const say = useSay();
  const act = useAct(acknowledgePlan, {
    invalidates: [getDutySlip, listWaitingDocuments],
    onDone: () => say(words.saidAcknowledged),
  });
  const { acknowledged: said, earlier } = data;
  if (said) return <span>{words.acknowledged(said.by ?? words.somebody, moment(said.at))}</span>;
  if (!data.canAcknowledge) return <span>{words.notAcknowledged}</span>;
  const body = { unitId: of.unitId };
  return (
    <>
      <Button
        kind="primary"
        busy={act.isPending}
        onClick={() => act.mutate({ params: { planId: of.planId }, body })}
      >
        {earlier.length > 0 ? words.acknowledgeAnew : words.acknowledge}
      </Button>
      {act.error ? <Notice tone="error">{act.error.message}</Notice> : null}
    </>
  );
}
