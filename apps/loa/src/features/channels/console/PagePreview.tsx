import { useEffect, useRef, useState } from "react";
import { useCall } from "../../../platform/ui/api/useCall.ts";
import { Answer } from "../../../platform/ui/components/Answer.tsx";
import { Stack } from "../../../platform/ui/components/layout.tsx";
import { PageHeader } from "../../../platform/ui/components/PageHeader.tsx";
import { Segmented } from "../../../platform/ui/components/Segmented.tsx";
import { useFormat } from "../../../platform/ui/format/useFormat.ts";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { pathTo } from "../../../platform/ui/routing/address.ts";
import { usePathValue } from "../../../platform/ui/routing/usePlace.ts";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import { previewStory } from "../contract.ts";
import css from "./PagePreview.module.css";
import { previewSearch } from "./searches.ts";
import { texts } from "./texts.ts";

/** Screens a page is looked at on, in its own pixels. */
const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** A story as the portal will draw it, on a computer and on a phone, before anybody else sees it. */
export default function PagePreview() {
  const words = useTexts(texts);
  const { number: plain } = useFormat();
  const storyId = usePathValue("storyId");
  const [{ lang, width, number }, change] = useSearchState(previewSearch);
  const query = { language: lang, ...(number > 0 ? { number } : {}) };
  const preview = useCall(previewStory, { params: { storyId }, query });
  const story = pathTo("/newsroom/stories/$storyId", { storyId });
  return (
    <Stack gap={4}>
      <PageHeader
        title={words.pagePreview}
        trail={[
          { label: words.stories, to: "/newsroom/stories" },
          { label: words.openStory, to: story },
        ]}
        subtitle={preview.data ? words.pageNote(plain(preview.data.number)) : ""}
      />
      <Segmented
        label={words.widths}
        value={width}
        options={(["desktop", "phone"] as const).map((value) => ({
          value,
          label: words.width[value],
        }))}
        onChange={(next) => change({ width: next })}
      />
      <Answer query={preview}>
        {({ html }) => <Drawn key={width} html={html} {...screens[width]} />}
      </Answer>
    </Stack>
  );
}

interface DrawnProps {
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** A screen with the page on it, made smaller where there is less room; it scrolls, and nothing in it runs or leads away. */
function Drawn({ html, width, height }: DrawnProps) {
  const words = useTexts(texts);
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  useEffect(() => {
    const box = room.current;
    if (!box) return;
    const watch = new ResizeObserver(() => setScale(Math.min(1, box.clientWidth / width)));
    watch.observe(box);
    return () => watch.disconnect();
  }, [width]);
  return (
    <div ref={room} className={css.room} style={{ height: height * scale, width }}>
      <iframe
        className={css.page}
        title={words.pagePreview}
        sandbox="allow-same-origin"
        srcDoc={html}
        style={{ width, height, transform: `scale(${scale})` }}
      />
    </div>
  );
}
