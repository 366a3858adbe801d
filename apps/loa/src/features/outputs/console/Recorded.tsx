import { useEffect, useRef } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ButtonLink } from "../../../platform/ui/components/ButtonLink.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Progress } from "../../../platform/ui/components/Progress.tsx";
import { WholeText } from "../../../platform/ui/components/WholeText.tsx";
import { shorten } from "../../../platform/ui/format/shorten.ts";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import type { OutputDetail } from "../contract.ts";
import css from "./RecordPage.module.css";
import { recordTexts } from "./record-texts.ts";

/** What was recorded, how far it brought each commitment, and where to go from here. */
export function Recorded(props: { readonly output: OutputDetail; readonly onAnother: () => void }) {
  const words = useTexts(recordTexts);
  const session = useSession();
  const { output } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={css.done}>
      <Stack gap={4}>
        <Notice tone="done" title={words.done}>
          <Link to={pathTo("/outputs/$outputId", { outputId: output.id })}>{output.title}</Link>
          {output.state === "recorded" && !output.can.approve ? (
            <div>{output.unitHasHead ? words.waits : words.waitsForCoordinator}</div>
          ) : null}
        </Notice>
        {output.twins > 0 ? <Notice tone="warn">{words.twins(output.twins)}</Notice> : null}
        <Counted output={output} />
        <Row gap={3}>
          <Button kind="primary" onClick={props.onAnother}>
            {words.another}
          </Button>
          {session.can["duties.own"] ? (
            <ButtonLink to="/my">{words.backToMine}</ButtonLink>
          ) : (
            <ButtonLink to="/outputs" search={{ unit: output.unit.id }}>
              {words.see}
            </ButtonLink>
          )}
        </Row>
      </Stack>
    </div>
  );
}

function Counted({ output }: { readonly output: OutputDetail }) {
  const words = useTexts(recordTexts);
  const { number } = useFormat();
  if (output.claims.length === 0) return <Notice tone="info">{words.countedNothing}</Notice>;
  return (
    <Stack gap={3}>
      <h2 className={css.counted}>{words.counted}</h2>
      {output.claims.map((claim) => (
        <div key={claim.id}>
          <Progress
            label={shorten(`${claim.path} ${claim.title}`)}
            value={claim.delivered}
            max={claim.required}
            words={`+${number(claim.count)} · ${words.inYear(number(claim.delivered), number(claim.required))}`}
          />
          <WholeText>{`${claim.path} ${claim.title}`}</WholeText>
        </div>
      ))}
    </Stack>
  );
}
