// The whole loop with nothing but the API: read → issue → commit → prove → accept → progress.
// Run: LOA_URL=https://loa.example.gov.vn LOA_TOKEN=loa_… node api-loop.mjs
// The token is a coordinator's (CDS), with the scopes plans, commitments, outputs and progress. All data here is made up.
const base = `${process.env.LOA_URL ?? "http://127.0.0.1:8080"}/api/v1`;
const token = process.env.LOA_TOKEN ?? "";
const inVietnam = (moment) => moment.toLocaleDateString("en-CA", { timeZone: "Asia/Ho_Chi_Minh" });
const today = process.env.TODAY ?? inVietnam(new Date());
const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
const [year, month, day] = today.split("-");

const planText = `ỦY BAN NHÂN DÂN
TỈNH MẪU

Số: 7/KH-UBND

Tỉnh Mẫu, ngày ${day} tháng ${month} năm ${year}

KẾ HOẠCH
Tuyên truyền về chuyển đổi số năm ${year}

Ủy ban nhân dân tỉnh ban hành Kế hoạch tuyên truyền về Chuyển đổi số (viết tắt là CDS) năm ${year}, như sau:

A. NHIỆM VỤ CỤ THỂ

I. Về Chuyển đổi số

1. Đăng tin, bài về chuyển đổi số trên Cổng thông tin điện tử.

- Tần suất: 02 tin/tháng.

- Đơn vị chủ trì: Trung tâm Truyền thông Ví Dụ.

- Thời gian thực hiện: Năm ${year}.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Thị Ví Dụ
`;

/** One request. A busy or slow server is asked again with the same key, so that nothing is done twice. */
async function ask(method, path, { body, form } = {}) {
  const headers = { authorization: `Bearer ${token}`, "accept-language": "en" };
  if (method !== "GET") headers["idempotency-key"] = crypto.randomUUID();
  if (body) headers["content-type"] = "application/json";
  for (let tries = 1; ; tries++) {
    const init = { method, headers, body: form ?? (body && JSON.stringify(body)) };
    const response = await fetch(base + path, init);
    if (response.ok) return response.status === 204 ? undefined : response.json();
    const wait = Number(response.headers.get("retry-after"));
    const { error } = await response.json();
    if (!wait || tries === 5) throw new Error(`${method} ${path}: ${error.code}: ${error.message}`);
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

/** Files travel as a form: the fields in `json`, the bytes in `file`. */
function formOf(fields, file) {
  const form = new FormData();
  form.set("json", JSON.stringify(fields));
  if (file) form.append("file", file);
  return form;
}

// 1. Upload the plan and wait until it is read.
const upload = new File([planText], "ke-hoach.txt", { type: "text/plain" });
const { id: planId } = await ask("POST", "/plans", { form: formOf({}, upload) });
let plan = await ask("GET", `/plans/${planId}`);
while (plan.state === "reading") {
  await new Promise((resolve) => setTimeout(resolve, 300));
  plan = await ask("GET", `/plans/${planId}`);
}
console.log(`read: ${plan.counts.tasks} task(s), ${plan.counts.openFindings} open finding(s)`);

// 2. Settle what the reader doubts. Every edit says on which revision it was made.
let review = await ask("GET", `/plans/${planId}/tasks`);
let { revision } = review;
if (review.names.length > 0)
  ({ revision } = await ask("POST", `/plans/${planId}/named-units`, { body: { revision } }));
review = await ask("GET", `/plans/${planId}/tasks`);
for (const finding of review.findings.filter((one) => one.blocking && !one.settled)) {
  const body = { revision, act: "dismiss", note: "Checked by hand against the signed paper." };
  ({ revision } = await ask("POST", `/findings/${finding.id}/settlement`, { body }));
}
for (const { id } of review.tasks)
  ({ revision } = await ask("POST", `/tasks/${id}/review`, { body: { revision } }));

// 3. Issue it: every lead now owes.
const issuedOn = yesterday;
const signer = { signerName: "Trần Thị Ví Dụ", signerPosition: "Chủ tịch" };
const issuance = { revision, documentNumber: "7/KH-UBND", issuedOn, ...signer };
const { commitments } = await ask("POST", `/plans/${planId}/issuance`, { body: issuance });
console.log(`issued: ${commitments} commitment(s)`);

// 4. What is owed, the first page of it.
const owed = await ask("GET", `/plans/${planId}/commitments?page=1&perPage=50`);
const [first] = owed.rows;
console.log(`owed: ${owed.total} occurrence(s), the first by ${first.unit.name}`);

// 5. Record an output with evidence, claimed for that commitment, and accept it.
const output = {
  unitId: first.unit.id,
  title: "Ra mắt chuyên trang chuyển đổi số",
  kind: "article",
  happenedOn: today,
  clientKey: crypto.randomUUID(),
  claims: [{ commitmentId: first.commitmentId }],
  statement: "Đã đăng trên Cổng thông tin điện tử.",
};
const proof = new File(["%PDF-1.4\n%%EOF\n"], "bien-ban.pdf", { type: "application/pdf" });
const recorded = await ask("POST", "/outputs", { form: formOf(output, proof) });
const accepted = await ask("POST", `/outputs/${recorded.id}/acceptance`);
console.log(`output: ${accepted.state}, ${accepted.evidence.length} piece(s) of evidence`);

// 6. Progress as of two dates: the past stays as it was.
for (const asOf of [yesterday, today]) {
  const progress = await ask("GET", `/plans/${planId}/progress?asOf=${asOf}&stage=accepted`);
  const [task] = progress.tasks;
  console.log(`as of ${asOf}: ${task.delivered} of ${task.required} for task ${task.path}`);
}
