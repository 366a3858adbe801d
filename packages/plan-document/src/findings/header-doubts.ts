import type { Finding } from "../plan-document.ts";
import type { Span } from "../text/span.ts";
import { wordsAt } from "../text/span.ts";
import type { Reading } from "./reading.ts";

const at = (span: Span | null): { source: Span } | Record<string, never> =>
  span ? { source: span } : {};

function blankNumber({ header }: Reading): Finding[] {
  if (!header.number || header.number.number !== null) return [];
  const sign = header.number.sign ? ` (ký hiệu ${header.number.sign})` : "";
  return [
    {
      code: "blank-number",
      severity: "note",
      ...at(header.numberSpan),
      message: `Số văn bản còn để trống${sign}.`,
      proposal: "Để trống, nhập số khi ban hành.",
      english: {
        message: `The document number is left blank${header.number.sign ? ` (symbol ${header.number.sign})` : ""}.`,
        proposal: "Leave it blank and enter it when issuing.",
      },
    },
  ];
}

function blankDate({ header }: Reading): Finding[] {
  if (!header.dateIsBlank) return [];
  return [
    {
      code: "blank-date",
      severity: "note",
      ...at(header.dateSpan),
      message: "Ngày, tháng ban hành còn để trống.",
      proposal: "Để trống, chọn ngày khi ban hành.",
      english: {
        message: "The day and month of issue are left blank.",
        proposal: "Leave them blank and choose the day when issuing.",
      },
    },
  ];
}

function draft({ header }: Reading): Finding[] {
  if (!header.draftSpan) return [];
  return [
    {
      code: "draft",
      severity: "note",
      source: header.draftSpan,
      message: "Văn bản là dự thảo; nội dung có thể còn thay đổi trước khi ban hành.",
      proposal: "Tiếp tục soát, đối chiếu lại với bản ký trước khi ban hành.",
      english: {
        message: "The document is a draft; it may still change before it is issued.",
        proposal: "Go on and compare with the signed copy before issuing.",
      },
    },
  ];
}

function noIssuer({ header }: Reading): Finding[] {
  if (header.issuer !== null) return [];
  return [
    {
      code: "no-issuer",
      severity: "note",
      ...at(header.titleSpan),
      message: "Không đọc được tên cơ quan ban hành.",
      proposal: "Để trống, không cần cho việc giao nhiệm vụ.",
      english: {
        message: "The issuing body could not be read.",
        proposal: "Leave it blank; giving out tasks does not need it.",
      },
    },
  ];
}

/** A note printed in the middle of a sentence was lifted out of it; the reader says where. */
function interruptingNotes({ layout }: Reading): Finding[] {
  return layout.footnotes
    .filter((note) => note.interrupts)
    .map((note) => {
      const words = wordsAt(layout.text, note.span).slice(0, 60);
      return {
        code: "footnote-inside-sentence",
        severity: "note",
        source: note.span,
        message: `Chú thích cuối trang in xen giữa câu đã được tách ra: “${words}…”.`,
        proposal: "Giữ câu đã nối liền, chú thích để riêng.",
        english: {
          message: `A footnote printed inside a sentence was lifted out: “${words}…”.`,
          proposal: "Keep the joined sentence and the note apart.",
        },
      };
    });
}

/** Doubts about number, date, issuer and state of the document, and about its footnotes. */
export function headerDoubts(reading: Reading): Finding[] {
  return [draft, blankNumber, blankDate, noIssuer, interruptingNotes].flatMap((detect) =>
    detect(reading),
  );
}
