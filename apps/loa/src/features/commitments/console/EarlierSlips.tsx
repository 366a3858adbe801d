import { fileAddress } from "../../../platform/ui/api/download.ts";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { DownloadForms } from "../../../platform/ui/components/DownloadForms.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { OfficialPaper } from "../../../platform/ui/components/OfficialPaper.tsx";
import { PaperSheet } from "../../../platform/ui/components/PaperSheet.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { getAcknowledgedSlip, getAcknowledgedSlipFile } from "../contract.ts";
import css from "./DutySlip.module.css";
import { slipTexts } from "./slip-texts.ts";

/** Whose slip under which plan. */
export interface SlipOf {
  readonly planId: string;
  readonly unitId: string;
}

/** A slip somebody acknowledged before the one of today. */
export interface EarlierSlip {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
}

/** Links that lay an acknowledged slip beside the one of today, or take it away again. */
export function EarlierSlips(props: {
  readonly of: SlipOf;
  readonly slips: readonly EarlierSlip[];
  readonly shown: string;
}) {
  const words = useTexts(slipTexts);
  const { moment } = useFormat();
  const to = pathTo("/plans/$planId/duty-slips/$unitId", { ...props.of });
  if (props.slips.length === 0) return null;
  return (
    <Section
      title={words.earlier}
      aside={props.shown ? <Link to={to}>{words.alone}</Link> : undefined}
    >
      <ul className={css.earlier}>
        {props.slips.map(({ id, at, by }) => (
          <li key={id}>
            <Link to={to} search={{ earlier: id }} current={id === props.shown}>
              {words.beside(by ?? words.somebody, moment(at))}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One acknowledged slip as it stood, with its files. */
export function EarlierSheet({ of, slipId }: { readonly of: SlipOf; readonly slipId: string }) {
  const words = useTexts(slipTexts);
  const { moment } = useFormat();
  const params = { ...of, slipId };
  const slip = useCall(getAcknowledgedSlip, { params });
  return (
    <Answer query={slip}>
      {({ html, css: rules, at }) => (
        <Stack gap={3}>
          <div className={css.head} data-print="no">
            <h2>{words.asAcknowledged(moment(at))}</h2>
            <DownloadForms
              label={words.asAcknowledged(moment(at))}
              addressOf={(format) =>
                fileAddress(getAcknowledgedSlipFile, { params, query: { format } })
              }
            />
          </div>
          <PaperSheet label={words.asAcknowledged(moment(at))}>
            <OfficialPaper label={words.asAcknowledged(moment(at))} html={html} css={rules} />
          </PaperSheet>
        </Stack>
      )}
    </Answer>
  );
}
