import { ApiError } from "../api/ApiError.ts";
import { useTexts } from "../i18n/LanguageProvider.tsx";
import { defineTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { NoPermission } from "./NoPermission.tsx";
import css from "./states.module.css";

export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
  /** What is safe although this failed; the usual sentence says that nothing recorded was lost. */
  readonly kept?: string | undefined;
}

const texts = defineTexts({
  vi: {
    title: "Chưa tải được nội dung",
    network: "Không kết nối được tới máy chủ.",
    missing: "Không tìm thấy nội dung này, hoặc anh/chị không có quyền xem.",
    unknown: "Có lỗi ngoài dự kiến ở màn hình này.",
    kept: "Những gì đã ghi vẫn được giữ nguyên.",
    retry: "Thử lại",
    request: (id: string) => `Mã yêu cầu: ${id} (gửi kèm khi cần hỗ trợ)`,
  },
  en: {
    title: "This could not be loaded",
    network: "The server could not be reached.",
    missing: "This does not exist, or you may not see it.",
    unknown: "Something unexpected happened on this screen.",
    kept: "Everything already recorded is safe.",
    retry: "Try again",
    request: (id: string) => `Request: ${id} (please quote it when asking for help)`,
  },
});

/** What happened, what was kept, what to do, and the request's id. */
export function ErrorState({ error, onRetry, kept }: ErrorStateProps) {
  const words = useTexts(texts);
  const refusal = error instanceof ApiError ? error : undefined;
  if (refusal?.status === 403) return <NoPermission />;
  return (
    <div className={css.state} role="alert">
      <p className={css.title}>{refusal?.status === 404 ? words.missing : words.title}</p>
      <p className={css.text}>
        {whatHappened(refusal, words)} {kept ?? words.kept}
      </p>
      {onRetry ? <Button onClick={onRetry}>{words.retry}</Button> : null}
      {refusal?.requestId ? <p className={css.small}>{words.request(refusal.requestId)}</p> : null}
    </div>
  );
}

function whatHappened(error: ApiError | undefined, words: (typeof texts)["vi"]) {
  if (!error) return words.unknown;
  if (error.status === 404) return "";
  return error.status === 0 ? words.network : error.message;
}
