import {
  clause,
  type OfficialDocument,
  type OfficialTable,
  officialDate,
  parseDocumentNumber,
  shortDate,
} from "@loa/official-document";

/** A line of the annex. */
export interface AnnexLine {
  readonly unitId: string;
  readonly unitName: string;
  /** The task's place in its plan; empty for a report. */
  readonly path: string;
  readonly title: string;
  readonly dueOn: string;
  readonly daysLate: number;
  readonly owed: string;
  readonly note: string;
}

/** A letter as it is printed; not yet sent, its number and date are blank. */
export interface PrintedLetter {
  readonly asOf: string;
  readonly abstract: string;
  readonly governingOrgan: string | null;
  readonly issuingOrgan: string;
  readonly place: string;
  readonly addressees: readonly string[];
  readonly recipients: readonly string[];
  readonly body: string;
  readonly documentNumber: string | null;
  readonly datedOn: string | null;
  readonly signerName: string | null;
  readonly signerPosition: string;
  readonly signerCapacity: string | null;
  readonly annex: readonly AnnexLine[];
}

/** The letter as a document of Decree 30/2020: a công văn with the annex of what is late. */
export function letterDocument(letter: PrintedLetter): OfficialDocument {
  const number = letter.documentNumber ? parseDocumentNumber(letter.documentNumber) : null;
  return {
    letter: true,
    governingOrgan: letter.governingOrgan,
    issuingOrgan: letter.issuingOrgan,
    number: {
      serial: number?.serial ?? null,
      notation: number?.notation ?? signOf(letter.issuingOrgan),
    },
    place: letter.place,
    date: letter.datedOn,
    typeName: "Công văn",
    abstract: letter.abstract,
    addressees: letter.addressees,
    bases: [],
    body: letter.body
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "")
      .map((text) => ({ kind: "paragraph", text })),
    signature: {
      capacity: capacityOf(letter.signerCapacity),
      body: letter.signerCapacity === "TM." ? letter.issuingOrgan : null,
      position: letter.signerPosition,
      name: letter.signerName,
    },
    recipients: letter.recipients,
    annexes: [
      {
        title: "Các nội dung, báo cáo chậm tiến độ",
        landscape: true,
        body: [
          {
            kind: "paragraph",
            text: `Số liệu tính đến hết ${officialDate(letter.asOf)}.`,
          },
          annexTable(letter.annex),
        ],
      },
    ],
  };
}

const capacities = ["TM.", "KT.", "TL.", "TUQ.", "Q."] as const;
const capacityOf = (text: string | null) => capacities.find((one) => one === text) ?? null;

// The sign of a body is the initials of its name, without linking words: Sở Khoa học và Công nghệ, SKHCN.
function signOf(organ: string): string {
  const words = organ.split(/\s+/).filter((word) => !/^(và|của|các|tỉnh|-)$/iu.test(word));
  return words.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
}

const columns: OfficialTable["columns"] = [
  { heading: "TT", width: 6, align: "center" },
  { heading: "Nhiệm vụ (mục), báo cáo", width: 40 },
  { heading: "Đã thực hiện/phải có", width: 13, align: "center" },
  { heading: "Thời hạn", width: 15, align: "center" },
  { heading: "Số ngày chậm", width: 10, align: "center" },
  { heading: "Ghi chú", width: 16 },
];

// Units in the order of the letter, each under its name.
function annexTable(lines: readonly AnnexLine[]): OfficialTable {
  const units = [...Map.groupBy(lines, (line) => line.unitId).values()];
  const rows = units.flatMap((own, at) => [
    { cells: [`${at + 1}. ${own[0]?.unitName ?? ""}`], span: true, strong: true },
    ...own.map((line, nth) => ({ cells: cellsOf(line, nth + 1) })),
  ]);
  return { kind: "table", columns, rows };
}

function cellsOf(line: AnnexLine, number: number): string[] {
  return [
    ...[
      String(number),
      line.path === "" ? line.title : `${clause(line.title)} (mục ${line.path})`,
      line.owed,
    ],
    ...[shortDate(line.dueOn), String(line.daysLate), line.note],
  ];
}
