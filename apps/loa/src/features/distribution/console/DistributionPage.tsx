import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { DownloadLink } from "../../../platform/ui/components/DownloadLink.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { StatusMark } from "../../../platform/ui/components/StatusMark.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { type DistributionDetail, getDistribution, getDistributionFile } from "../contract.ts";
import { GuidanceOutput } from "./GuidanceOutput.tsx";
import { Lines } from "./Lines.tsx";
import { OwnUnits } from "./OwnUnits.tsx";
import { Recipients } from "./Recipients.tsx";
import { texts } from "./texts.ts";

/** One document: open it, acknowledge it; for who sent it, which units have not. */
export default function DistributionPage() {
  const words = useTexts(texts);
  const distributionId = usePathValue("distributionId");
  const answer = useCall(getDistribution, { params: { distributionId } });
  const { date } = useFormat();
  return (
    <Answer query={answer}>
      {(data) => (
        <Stack gap={4}>
          <PageHeader
            title={data.title}
            trail={[{ label: words.title, to: "/distributions" }]}
            subtitle={[
              data.documentNumber && data.datedOn
                ? words.numbered(data.documentNumber, date(data.datedOn))
                : "",
              data.issuer ?? "",
            ]
              .filter(Boolean)
              .join(". ")}
            action={<OpenIt detail={data} />}
          />
          <Body detail={data} />
        </Stack>
      )}
    </Answer>
  );
}

function OpenIt({ detail: { id, planId, fileName } }: { readonly detail: DistributionDetail }) {
  const words = useTexts(texts);
  if (planId)
    return <ButtonLink to={pathTo("/plans/$planId", { planId })}>{words.openPlan}</ButtonLink>;
  return (
    <DownloadLink href={fileAddress(getDistributionFile, { params: { distributionId: id } })}>
      {words.openFile(fileName ?? "")}
    </DownloadLink>
  );
}

function Body({ detail }: { readonly detail: DistributionDetail }) {
  const words = useTexts(texts);
  const { can } = useSession();
  const { number } = useFormat();
  const left = detail.recipients - detail.acknowledged;
  if (!can["units.all"])
    return (
      <>
        <OwnUnits detail={detail} />
        <GuidanceOutput detail={detail} />
      </>
    );
  return (
    <>
      <Row gap={4}>
        <StatusMark
          state={left <= 0 ? "met" : "open"}
          label={left <= 0 ? words.allDone : words.stillWaiting(number(left))}
        />
        <span>{words.countOf(number(detail.acknowledged), number(detail.recipients))}</span>
      </Row>
      <GuidanceOutput detail={detail} />
      <Recipients detail={detail} />
      <Lines detail={detail} />
    </>
  );
}
