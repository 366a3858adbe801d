import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { EmptyState } from "../../../platform/ui/components/EmptyState.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { SelectField } from "../../../platform/ui/components/SelectField.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { useSession } from "../../../platform/ui/session/SessionProvider.tsx";
import { listChannels } from "../contract.ts";
import { ChannelSetting } from "./ChannelSetting.tsx";
import { channelsSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Where an office publishes, and what that counts for. */
export default function ChannelsPage() {
  const words = useTexts(texts);
  const { units } = useSession();
  const [search, change] = useSearchState(channelsSearch);
  const unitId = search.unit || units[0]?.id || "";
  const answer = useCall(listChannels, { query: { unitId } }, { enabled: unitId !== "" });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.channels}
        subtitle={words.channelsNote}
        trail={[{ label: words.publishing, to: "/newsroom/publishing" }]}
      />
      {units.length > 1 ? (
        <SelectField
          label={words.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={unitId}
          onChange={(unit) => change({ unit })}
        />
      ) : null}
      {unitId === "" ? (
        <EmptyState title={words.noUnit} />
      ) : (
        <Answer query={answer}>
          {({ rows }) => rows.map((row) => <ChannelSetting key={row.channel} channel={row} />)}
        </Answer>
      )}
    </Stack>
  );
}
