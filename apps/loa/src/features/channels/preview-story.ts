import { errors } from "../../platform/http/errors.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { type MediaFacts, mediaAddress } from "../media/index.ts";
import { storyFacts, writtenRevision } from "../newsroom/index.ts";
import { type PageFile, type PageMedia, previewPage } from "../portal/index.ts";
import { pageMediaOf } from "./page-media.ts";
import { portalChannel } from "./portal-channel.ts";
import { portalPageOf } from "./portal-page.ts";
import { prepareStory } from "./prepare-story.ts";
import { standingWords } from "./renditions.queries.ts";

/** What is to be looked at: a revision by its number, else the newest. */
interface Asked {
  readonly language: "vi" | "en";
  readonly number?: number | undefined;
}

/**
 * The portal's page of a story as it would be drawn, approved or not, for those who see the story. Pictures and films come
 * from the desk's library, since readers may not fetch them yet; captions are shown once the page stands.
 * @throws not-found
 */
export async function previewStory(
  { tx, services }: Pick<RequestContext, "tx" | "services">,
  storyId: string,
  { language, number }: Asked,
): Promise<{ number: number; html: string }> {
  const [facts] = await storyFacts(tx, [storyId]);
  const revision = facts && (await writtenRevision(tx, storyId, language, number));
  if (!revision) throw errors.notFound();
  const own = await standingWords(tx, { storyId, language, channel: "portal" });
  const story = await prepareStory(tx, revision, own ?? null);
  const media = await pageMediaOf(tx, story.media, language, () => null);
  const rendition = portalChannel.render(story);
  const page = portalPageOf(
    story,
    rendition,
    media.map((one) => fromLibrary(one, story.media)),
  );
  const html = await previewPage(services, { ...page, unitName: facts.unitName });
  return { number: revision.number, html };
}

function fromLibrary(medium: PageMedia, library: readonly MediaFacts[]): PageMedia {
  const piece = library.find(({ id }) => id === medium.id);
  const inLibrary = (file: PageFile): PageFile => {
    const variant = piece?.variants.find(({ sha256 }) => sha256 === file.sha256);
    return variant ? { ...file, address: mediaAddress(medium.id, variant) } : file;
  };
  const { files, poster } = medium;
  return {
    ...medium,
    files: files.map(inLibrary),
    ...(poster ? { poster: inLibrary(poster) } : {}),
  };
}
