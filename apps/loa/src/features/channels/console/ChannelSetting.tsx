import { useState } from "react";
import { Button } from "../../../platform/ui/components/Button.tsx";
import { ConfirmInline } from "../../../platform/ui/components/ConfirmInline.tsx";
import { DefinitionList } from "../../../platform/ui/components/DefinitionList.tsx";
import { Row, Stack } from "../../../platform/ui/components/layout.tsx";
import { Notice } from "../../../platform/ui/components/Notice.tsx";
import { Section } from "../../../platform/ui/components/Section.tsx";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useLanguage, useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { Link } from "../../../platform/ui/routing/Link.tsx";
import { closeChannel, type OfficeChannel, openChannel } from "../contract.ts";
import { ChannelForm } from "./ChannelForm.tsx";
import { texts } from "./texts.ts";
import { useChannelAct } from "./useChannelAct.ts";

/** One channel of an office: what goes out by it counts for this. */
export function ChannelSetting({ channel }: { readonly channel: OfficeChannel }) {
  const words = useTexts(texts);
  const { language } = useLanguage();
  const [changing, setChanging] = useState(false);
  const { name, unit, closed, canSet } = channel;
  return (
    <Section title={name[language]} note={unit.name}>
      <Stack gap={4}>
        {closed ? <Closed channel={channel} closed={closed} /> : null}
        {changing ? (
          <ChannelForm channel={channel} onDone={() => setChanging(false)} />
        ) : (
          <Facts channel={channel} />
        )}
        {canSet && !closed && !changing ? (
          <Row gap={2}>
            <Button onClick={() => setChanging(true)}>{words.change}</Button>
            <Closing channel={channel} />
          </Row>
        ) : null}
      </Stack>
    </Section>
  );
}

function Facts({ channel }: { readonly channel: OfficeChannel }) {
  const words = useTexts(texts);
  const { number } = useFormat();
  const { planWords, programme, duties, counts, limits } = channel;
  const chosen = duties.filter((duty) => duty.chosen);
  const shown = chosen.length > 0 ? chosen : duties.filter(({ matches }) => matches);
  return (
    <DefinitionList
      items={[
        { term: words.planWords, value: planWords },
        { term: words.countsFor, value: <Duties duties={shown} /> },
        { term: words.programme, value: programme?.name },
        { term: words.standing, value: number(counts.standing) },
        { term: words.kinds.scheduled, value: number(counts.scheduled) },
        { term: words.kinds.withdrawn, value: number(counts.withdrawn) },
        {
          term: words.limitsName,
          value: words.limitLine(
            number(limits.title),
            number(limits.abstract),
            number(limits.words),
            number(limits.pictures),
          ),
        },
      ]}
    />
  );
}

function Duties({ duties }: { readonly duties: OfficeChannel["duties"] }) {
  const words = useTexts(texts);
  if (duties.length === 0) return words.noDuties;
  return (
    <ul>
      {duties.map(({ commitmentId, path, title, quota }) => (
        <li key={commitmentId}>
          <Link to={pathTo("/commitments/$commitmentId", { commitmentId })}>
            {path} {title}
          </Link>{" "}
          {quota ? `(${quota})` : null}
        </li>
      ))}
    </ul>
  );
}

function Closing({ channel }: { readonly channel: OfficeChannel }) {
  const words = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const act = useChannelAct(closeChannel);
  const params = { unitId: channel.unit.id, channel: channel.channel };
  if (!asking)
    return (
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {words.close}
      </Button>
    );
  return (
    <ConfirmInline
      question={words.closeAsk}
      confirm={words.close}
      reason="required"
      danger
      busy={act.isPending}
      error={act.error?.message}
      onConfirm={(reason) => act.mutate({ params, body: { reason } })}
      onCancel={() => setAsking(false)}
    />
  );
}

function Closed(props: {
  readonly channel: OfficeChannel;
  readonly closed: NonNullable<OfficeChannel["closed"]>;
}) {
  const words = useTexts(texts);
  const { moment } = useFormat();
  const say = useSay();
  const { channel, closed } = props;
  const act = useChannelAct(openChannel, { onDone: () => say(words.channelSaved) });
  const params = { unitId: channel.unit.id, channel: channel.channel };
  return (
    <Notice
      tone="warn"
      action={
        channel.canSet ? (
          <Button busy={act.isPending} onClick={() => act.mutate({ params })}>
            {words.open}
          </Button>
        ) : null
      }
    >
      {words.closed(moment(closed.at), closed.by ?? words.somebody, closed.reason)}
    </Notice>
  );
}
