/** One refusal a caller may meet. `…` in a sentence stands for what is told of the case. */
export interface DocumentedError {
  readonly code: string;
  readonly status: number;
  readonly vi: string;
  readonly en: string;
}

/** Every code, gathered from the source. Renew: LOA_UPDATE_ERROR_CODES=1 npx vitest run error-codes */
export const errorCodes: readonly DocumentedError[] = [
  {
    "code": "account-suspended",
    "status": 422,
    "vi": "Tài khoản của anh/chị đang bị tạm khóa. Xin liên hệ quản trị hệ thống.",
    "en": "Your account is suspended. Please contact your administrator."
  },
  {
    "code": "already-asked",
    "status": 409,
    "vi": "Kỳ này đang có đề nghị chờ quyết định; rút đề nghị đó trước khi gửi đề nghị khác.",
    "en": "A request for this occurrence waits for its decision; withdraw it before sending another."
  },
  {
    "code": "already-decided",
    "status": 409,
    "vi": "Đề nghị này đã được quyết định hoặc đã rút.",
    "en": "This request has been decided or withdrawn already."
  },
  {
    "code": "already-in-use",
    "status": 409,
    "vi": "Hệ thống đã có kế hoạch thật nên không nạp tỉnh mẫu vào đây. Hãy chạy Loa với một thư mục dữ liệu khác để xem tỉnh mẫu.",
    "en": "The system already holds a real plan, so the sample province is not loaded into it. Run Loa on another data folder to see the sample."
  },
  {
    "code": "already-issued",
    "status": 409,
    "vi": "Kế hoạch đã được … ban hành, số … ngày …; không ban hành lần nữa.",
    "en": "… has already issued this plan as … of …; it is not issued twice."
  },
  {
    "code": "already-late",
    "status": 409,
    "vi": "Kỳ này đã quá hạn khi đề nghị nên không dời hạn được; chỉ có thể hoãn, và vẫn tính là chậm.",
    "en": "This occurrence was past its due date when it was asked for: it can be postponed, and stays late, but not rescheduled."
  },
  {
    "code": "already-passed-on",
    "status": 409,
    "vi": "Cam kết này đã được chuyển cho đơn vị kế thừa.",
    "en": "This commitment has been passed on already."
  },
  {
    "code": "already-pro-rata",
    "status": 409,
    "vi": "Chỉ tiêu này đang được tính theo thời gian còn lại.",
    "en": "This figure is owed pro rata already."
  },
  {
    "code": "already-settled",
    "status": 409,
    "vi": "Kỳ này đã đủ kết quả, đã hủy hoặc đã được miễn, không còn gì để thay đổi.",
    "en": "This occurrence is met, cancelled or excused already; there is nothing left to change."
  },
  {
    "code": "already-taken-up",
    "status": 409,
    "vi": "Nhiệm vụ này đã được gắn với việc đó.",
    "en": "This duty is linked to that task already."
  },
  {
    "code": "amended-plan-closed",
    "status": 409,
    "vi": "Kế hoạch được sửa đổi đã kết thúc nên không điều chỉnh được. Văn bản này được giữ nguyên.",
    "en": "The plan to be changed is closed and takes no amendment. This document was kept as it is."
  },
  {
    "code": "amended-plan-not-issued",
    "status": 409,
    "vi": "Kế hoạch được sửa đổi chưa ban hành: xin sửa trực tiếp bản dự thảo của kế hoạch đó. Văn bản này được giữ nguyên.",
    "en": "The plan to be changed is still a draft: correct that draft itself. This document was kept as it is."
  },
  {
    "code": "amendment-after-plan",
    "status": 422,
    "vi": "Ngày hiệu lực ở sau ngày cuối của kế hoạch (…): không còn gì để điều chỉnh. Chưa có gì thay đổi.",
    "en": "It would take effect after the plan's last day (…): nothing is left to change. Nothing was changed."
  },
  {
    "code": "amendment-before-earlier",
    "status": 422,
    "vi": "Kế hoạch đã được điều chỉnh bằng …, hiệu lực từ …; lần này phải có hiệu lực từ ngày đó trở đi. Chưa có gì thay đổi.",
    "en": "The plan was already amended by … from …; this one must take effect on that day or later. Nothing was changed."
  },
  {
    "code": "amendment-before-plan",
    "status": 422,
    "vi": "Việc điều chỉnh không thể có hiệu lực trước khi kế hoạch ban hành (…). Chưa có gì thay đổi; xin sửa ngày hiệu lực.",
    "en": "An amendment cannot take effect before its plan was issued (…). Nothing was changed; correct the day."
  },
  {
    "code": "amendment-dated-ahead",
    "status": 422,
    "vi": "Ngày ban hành (…) ở sau hôm nay. Nếu hôm nay hiện sai, xin báo quản trị kiểm tra đồng hồ máy chủ. Chưa có gì thay đổi.",
    "en": "The date of issue (…) lies after today. If today is shown wrongly, have the server's clock checked. Nothing was changed."
  },
  {
    "code": "amendment-issued",
    "status": 409,
    "vi": "Văn bản đã ban hành nên không đổi được nữa; nếu sai, xin rút lại hoặc ban hành văn bản đính chính.",
    "en": "The document has been issued and stays; if it is wrong, take it back or issue a correcting amendment."
  },
  {
    "code": "amendment-stands",
    "status": 409,
    "vi": "…",
    "en": "…"
  },
  {
    "code": "amendment-undone",
    "status": 409,
    "vi": "Lần điều chỉnh này đã được rút lại.",
    "en": "This amendment has been taken back already."
  },
  {
    "code": "amends-an-amendment",
    "status": 409,
    "vi": "Văn bản được chọn là một văn bản sửa đổi; xin chọn chính kế hoạch mà nó sửa đổi.",
    "en": "The chosen document is itself an amendment; choose the plan it changes."
  },
  {
    "code": "another-sheet",
    "status": 409,
    "vi": "Tệp này khác tệp vừa xem trước; chưa ghi gì. Xin xem trước lại.",
    "en": "This file differs from the one previewed; nothing was recorded. Preview it again."
  },
  {
    "code": "beyond-own-units",
    "status": 422,
    "vi": "Kế hoạch của đơn vị chỉ giao việc cho chính đơn vị và đơn vị trực thuộc; đang giao cho: … (… đơn vị). Bản dự thảo giữ nguyên; xin sửa nhiệm vụ, hoặc nhờ đầu mối ban hành.",
    "en": "A unit's own plan gives work to that unit and units below it only; it names … (… units). The draft is kept; correct the tasks, or ask a coordinator to issue it."
  },
  {
    "code": "cannot-issue-yet",
    "status": 409,
    "vi": "Còn … điểm phải giải quyết trước khi ban hành.",
    "en": "… points must be settled before issuing."
  },
  {
    "code": "choose-successor",
    "status": 422,
    "vi": "Đơn vị này có nhiều đơn vị kế thừa. Xin chọn một đơn vị tiếp nhận nhiệm vụ.",
    "en": "This unit has several successors. Choose the one that takes over the task."
  },
  {
    "code": "claim-outside-duty",
    "status": 422,
    "vi": "Đơn vị chịu cam kết này từ … đến …; ngày của kết quả nằm ngoài khoảng đó.",
    "en": "The unit owes this commitment from … to …; the output's date lies outside."
  },
  {
    "code": "claim-outside-plan-year",
    "status": 422,
    "vi": "Kết quả ngày … nằm ngoài năm … của kế hoạch nên không tính cho cam kết này.",
    "en": "An output of … lies outside the plan's year … and cannot count for it."
  },
  {
    "code": "claim-translation",
    "status": 422,
    "vi": "Chỉ tiêu của nhiệm vụ … không tính bản dịch. Xin bỏ chọn nhiệm vụ này, hoặc bỏ đánh dấu bản dịch nếu đây không phải là bản dịch.",
    "en": "The quota of task … does not count translations. Leave this task out, or untick the translation if this is none."
  },
  {
    "code": "claim-twice",
    "status": 422,
    "vi": "Một kết quả chỉ tính một lần cho mỗi cam kết.",
    "en": "An output counts once for each commitment."
  },
  {
    "code": "claim-unknown-commitment",
    "status": 422,
    "vi": "Cam kết đã chọn không thuộc đơn vị này. Xin chọn lại.",
    "en": "The chosen commitment is not this unit's. Please choose again."
  },
  {
    "code": "claim-without-replays",
    "status": 422,
    "vi": "Cam kết phát lại cần số lần phát lại của kết quả.",
    "en": "A replay duty needs the output's number of replays."
  },
  {
    "code": "clock-behind",
    "status": 409,
    "vi": "Đồng hồ máy chủ đang ở trước lần ban hành gần nhất (…), nên chưa ghi được gì để khỏi làm sai quá khứ. Xin quản trị chỉnh lại đồng hồ rồi làm lại.",
    "en": "The server's clock stands before the last issue (…), so nothing was written lest the past be changed. Have the clock set right, then try again."
  },
  {
    "code": "closes-before-issue",
    "status": 422,
    "vi": "Ngày kết thúc không được trước ngày ban hành (…) hay sau hôm nay.",
    "en": "The day of closing must not lie before the issue (…) nor after today."
  },
  {
    "code": "code-wrong",
    "status": 422,
    "vi": "Mã chưa đúng, đã dùng rồi hoặc đã hết hạn. Xin đợi mã mới rồi nhập lại.",
    "en": "The code is wrong, was used already or is over. Wait for a new one and try again."
  },
  {
    "code": "complete-before-past",
    "status": 422,
    "vi": "Thời hạn yêu cầu hoàn thành phải sau ngày hôm nay; chưa soạn công văn.",
    "en": "The day until which work is to be done lies in the past; no letter was drafted."
  },
  {
    "code": "current-password-wrong",
    "status": 422,
    "vi": "Mật khẩu hiện tại chưa đúng.",
    "en": "The current password is not right."
  },
  {
    "code": "day-changed-already",
    "status": 422,
    "vi": "Ngày này đã có trong một thay đổi khác.",
    "en": "Another change names this day already."
  },
  {
    "code": "day-off-already",
    "status": 422,
    "vi": "Ngày này đã là ngày nghỉ theo quy định.",
    "en": "This day is a day off already."
  },
  {
    "code": "decisions-missing",
    "status": 409,
    "vi": "Còn … cam kết chưa quyết định chuyển cho ai. Chưa có gì được chuyển; xin quyết định hết rồi xác nhận.",
    "en": "… commitments still wait for a decision. Nothing was moved: decide them all, then confirm."
  },
  {
    "code": "delivery-not-parked",
    "status": 409,
    "vi": "Sự kiện này không bị dừng nên không cần gửi lại.",
    "en": "This delivery is not parked."
  },
  {
    "code": "domain-in-use",
    "status": 409,
    "vi": "Lĩnh vực … đang được dùng trong nhiệm vụ; xin chuyển các nhiệm vụ đó trước.",
    "en": "Domain … is used by tasks; move those first."
  },
  {
    "code": "email-taken",
    "status": 409,
    "vi": "Thư điện tử này đã có tài khoản.",
    "en": "This e-mail already has an account."
  },
  {
    "code": "empty-file",
    "status": 422,
    "vi": "Tệp \"…\" trống; chưa có gì được lưu. Xin chọn lại tệp.",
    "en": "The file \"…\" is empty; nothing was saved. Choose the file again."
  },
  {
    "code": "file-kind-not-taken",
    "status": 415,
    "vi": "Tệp \"…\" không thuộc loại nhận được (ảnh JPG, PNG, WebP; PDF; DOCX, XLSX, PPTX không có macro; MP3, M4A, WAV, MP4). Chưa có gì được lưu.",
    "en": "The file \"…\" is of a kind not taken (JPG, PNG, WebP pictures; PDF; DOCX, XLSX, PPTX without macros; MP3, M4A, WAV, MP4). Nothing was saved."
  },
  {
    "code": "first-run-over",
    "status": 410,
    "vi": "Đường dẫn chạy lần đầu không còn dùng được: đã có quản trị viên, hoặc máy chủ đã in đường dẫn mới hơn.",
    "en": "The first-run link no longer works: there is an administrator, or the server has printed a newer link."
  },
  {
    "code": "foreign-request",
    "status": 403,
    "vi": "Yêu cầu không xuất phát từ trang của Loa nên bị từ chối.",
    "en": "The request did not come from Loa's own pages and was refused."
  },
  {
    "code": "former-code-taken",
    "status": 409,
    "vi": "Mã của đơn vị cũ nay thuộc về đơn vị mới, nên đơn vị cũ không thể trở lại. Mọi thứ giữ nguyên; xin đổi mã đơn vị mới rồi hủy lại.",
    "en": "The former unit's code belongs to the new one now, so the former cannot return. Everything stays: change the new unit's code, then take the change back."
  },
  {
    "code": "grant-held",
    "status": 409,
    "vi": "Người này đã có vai trò đó.",
    "en": "This person already has that role."
  },
  {
    "code": "grant-incomplete",
    "status": 422,
    "vi": "Lãnh đạo và chuyên viên phải gắn với một đơn vị; đầu mối phải gắn với một lĩnh vực; vai trò khác không gắn với đơn vị hay lĩnh vực.",
    "en": "Heads and officers need a unit, coordinators a domain; other roles have neither."
  },
  {
    "code": "group-code-taken",
    "status": 409,
    "vi": "Mã nhóm này đã được dùng.",
    "en": "This group code is taken."
  },
  {
    "code": "guidance-dated-later",
    "status": 422,
    "vi": "Ngày của văn bản còn ở tương lai; chưa có gì được gửi.",
    "en": "The document's date lies in the future; nothing was sent."
  },
  {
    "code": "guidance-file-missing",
    "status": 422,
    "vi": "Xin chọn tệp của văn bản; chưa có gì được gửi.",
    "en": "Choose the document's file; nothing was sent."
  },
  {
    "code": "guidance-recorded-already",
    "status": 409,
    "vi": "Văn bản này đã được ghi là kết quả; không ghi lần hai.",
    "en": "This document was recorded as an output already; it is not recorded twice."
  },
  {
    "code": "happened-after-recording",
    "status": 422,
    "vi": "Ngày thực hiện không thể sau ngày đã ghi kết quả này. Nếu đây là một lần làm khác, xin ghi thành kết quả mới; chưa có gì được lưu.",
    "en": "It cannot have happened after it was recorded. If this was done another time, record it as a new output; nothing was saved."
  },
  {
    "code": "happened-later",
    "status": 422,
    "vi": "Ngày thực hiện còn ở tương lai; chỉ ghi việc đã làm. Chưa có gì được lưu.",
    "en": "The date lies in the future; only what was done is recorded. Nothing was saved."
  },
  {
    "code": "idempotency-mismatch",
    "status": 422,
    "vi": "Idempotency-Key này đã dùng cho một yêu cầu khác. Mỗi việc mới cần một khóa mới.",
    "en": "This Idempotency-Key was used for another request. Each new change needs a new key."
  },
  {
    "code": "idempotency-not-offered",
    "status": 400,
    "vi": "Địa chỉ này không nhận Idempotency-Key.",
    "en": "This door takes no Idempotency-Key."
  },
  {
    "code": "import-file-gone",
    "status": 409,
    "vi": "Không còn tệp đã xem trước. Xin tải tệp lên lại.",
    "en": "The previewed file is gone. Upload it again."
  },
  {
    "code": "index-break-twice",
    "status": 409,
    "vi": "Năm này đã có ghi chú không so sánh được; chưa có gì được lưu.",
    "en": "This year already has a break; nothing was saved."
  },
  {
    "code": "index-value-changed",
    "status": 409,
    "vi": "Giá trị của năm này vừa được người khác nhập hoặc đính chính; chưa có gì được lưu. Xin tải lại trang rồi sửa tiếp.",
    "en": "Somebody else has just entered or corrected this year's value; nothing was saved. Reload the page and correct again."
  },
  {
    "code": "internal",
    "status": 500,
    "vi": "Có lỗi ngoài dự kiến; chưa có gì được lưu. Xin thử lại, nếu còn lỗi hãy gửi mã yêu cầu cho quản trị.",
    "en": "Something unexpected went wrong; nothing was saved. Try again, or give the request id to your administrator."
  },
  {
    "code": "issue-as-amendment",
    "status": 409,
    "vi": "Văn bản này sửa đổi một kế hoạch đã ban hành; xin ban hành ở trang Điều chỉnh kế hoạch, sau khi xem các thay đổi.",
    "en": "This document changes an issued plan; issue it from the page of the amendment, after looking at what changes."
  },
  {
    "code": "item-already-decided",
    "status": 409,
    "vi": "Mục này đã được ghi nhận hoặc bỏ qua; xin tải lại danh sách.",
    "en": "This item is already counted or set aside; please load the list again."
  },
  {
    "code": "last-administrator",
    "status": 409,
    "vi": "Đây là quản trị viên cuối cùng đang hoạt động; hệ thống phải luôn còn ít nhất một người.",
    "en": "This is the last active administrator; there must always be at least one."
  },
  {
    "code": "last-evidence",
    "status": 409,
    "vi": "Đây là minh chứng cuối cùng. Xin thêm minh chứng khác trước khi gỡ.",
    "en": "This is the last piece of evidence. Add another before removing it."
  },
  {
    "code": "letter-changed-meanwhile",
    "status": 409,
    "vi": "Công văn vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    "en": "Somebody else has just changed this letter; your change was not saved. Reload the page and go on."
  },
  {
    "code": "letter-dated-wrong",
    "status": 422,
    "vi": "Ngày ký phải từ ngày số liệu (…) đến hôm nay; chưa có gì được lưu.",
    "en": "The letter's date lies between the day of its data (…) and today; nothing was saved."
  },
  {
    "code": "letter-not-sent",
    "status": 409,
    "vi": "Công văn chưa được ghi nhận là đã gửi; xin ghi số, ngày trước rồi đính kèm bản đã ký.",
    "en": "This letter is not recorded as sent; give its number and date first, then attach the signed copy."
  },
  {
    "code": "letter-number",
    "status": 422,
    "vi": "Ngày ký phải từ ngày số liệu (…) đến hôm nay; chưa có gì được lưu.",
    "en": "The letter's date lies between the day of its data (…) and today; nothing was saved."
  },
  {
    "code": "letter-sent",
    "status": 409,
    "vi": "Công văn đã được ghi nhận là đã gửi nên không sửa được; chưa có gì thay đổi.",
    "en": "This letter is recorded as sent and cannot be changed; nothing was changed."
  },
  {
    "code": "line-matched-already",
    "status": 409,
    "vi": "Dòng này đã ứng với một đơn vị nhận trong hệ thống; chưa có gì thay đổi.",
    "en": "This line already stands for a unit here; nothing was changed."
  },
  {
    "code": "link-not-understood",
    "status": 422,
    "vi": "Đường dẫn \"…\" chưa đúng. Xin dán địa chỉ đầy đủ của trang, bắt đầu bằng https://",
    "en": "The link \"…\" is not right. Paste the page's full address, starting with https://"
  },
  {
    "code": "link-over",
    "status": 410,
    "vi": "Đường dẫn này đã dùng, đã hết hạn hoặc không đúng. Xin yêu cầu đường dẫn mới.",
    "en": "This link was used, has expired or is not right. Please ask for a new one."
  },
  {
    "code": "mail-not-parked",
    "status": 409,
    "vi": "Thư này không bị dừng nên không cần gửi lại.",
    "en": "This mail is not parked, so there is nothing to release."
  },
  {
    "code": "merge-into-itself",
    "status": 422,
    "vi": "Không gộp nhiệm vụ vào chính nó hoặc vào nhiệm vụ đã bỏ.",
    "en": "A task cannot be merged into itself or into a dropped one."
  },
  {
    "code": "name-registered",
    "status": 409,
    "vi": "Đây là tên chính thức của \"…\" nên không thể dùng làm tên gọi khác của đơn vị khác.",
    "en": "This is the official name of \"…\" and cannot be another body's alias."
  },
  {
    "code": "new-due-date",
    "status": 422,
    "vi": "Xin chọn hạn mới từ hôm nay trở đi: hoãn thì phải sau hạn cũ, dời thì phải khác hạn cũ.",
    "en": "Choose a new due date from today on: later than the old one to postpone, another one to reschedule."
  },
  {
    "code": "no-day-given",
    "status": 422,
    "vi": "Xin chọn ngày nghỉ, ngày làm bù, hoặc cả hai.",
    "en": "Choose a day off, a day worked instead, or both."
  },
  {
    "code": "no-evidence",
    "status": 422,
    "vi": "Chưa có minh chứng nào được chọn. Xin dán đường dẫn, chọn tệp hoặc viết lời xác nhận.",
    "en": "No evidence was chosen. Paste a link, choose a file or write a statement."
  },
  {
    "code": "no-file",
    "status": 422,
    "vi": "Chưa chọn tệp.",
    "en": "No file was chosen."
  },
  {
    "code": "no-link-needed",
    "status": 409,
    "vi": "Kỳ này đã xong hoặc không còn phải thực hiện nên không cần đường dẫn.",
    "en": "This occurrence is done or owed no longer, so no link is needed."
  },
  {
    "code": "no-plan-given",
    "status": 422,
    "vi": "Chưa có tệp hay văn bản nào được gửi. Xin chọn một tệp (.docx, PDF, ảnh chụp, .txt) hoặc dán văn bản.",
    "en": "Neither a file nor a text was sent. Choose a file (.docx, PDF, a picture, .txt) or paste the text."
  },
  {
    "code": "no-pro-rata",
    "status": 409,
    "vi": "Không có gì để tính theo thời gian còn lại: không kỳ nào đang dở khi kế hoạch ban hành, hoặc chưa từng chọn.",
    "en": "There is nothing to owe pro rata: no occurrence was under way at the issue, or it was never chosen."
  },
  {
    "code": "no-proof-sent",
    "status": 422,
    "vi": "Cần ít nhất một minh chứng: đường dẫn, ảnh, tệp hoặc lời xác nhận. Chưa có gì được gửi.",
    "en": "At least one piece of evidence is needed: link, photo, file or statement. Nothing was sent."
  },
  {
    "code": "no-recipient",
    "status": 422,
    "vi": "Xin chọn ít nhất một đơn vị hoặc nhóm đơn vị nhận; chưa có gì được gửi.",
    "en": "Choose at least one unit or group to send it to; nothing was sent."
  },
  {
    "code": "no-second-factor",
    "status": 409,
    "vi": "Chưa có cách xác thực hai bước nào.",
    "en": "There is no second step yet."
  },
  {
    "code": "no-such-window",
    "status": 422,
    "vi": "Lĩnh vực này không có kỳ báo cáo đó trong năm đã chọn; chưa có gì được lưu. Xin chọn kỳ khác.",
    "en": "This reporting line has no such period in that year; nothing was saved. Choose another."
  },
  {
    "code": "nomination-output-unknown",
    "status": 422,
    "vi": "Kết quả được chọn không phải của đơn vị này; chưa lưu đề cử. Xin chọn lại.",
    "en": "The chosen output is not this unit's; the nomination was not saved. Choose again."
  },
  {
    "code": "not-a-compared-task",
    "status": 422,
    "vi": "Nhiệm vụ được chọn không thuộc kế hoạch hoặc văn bản sửa đổi này; chưa có gì được lưu.",
    "en": "A chosen task belongs neither to the plan nor to this document; nothing was saved."
  },
  {
    "code": "not-a-document",
    "status": 422,
    "vi": "Tệp là một gói nén khác, không phải văn bản Word (.docx).",
    "en": "The file is some other archive, not a Word document (.docx)."
  },
  {
    "code": "not-a-pair-list",
    "status": 422,
    "vi": "Dòng đầu phải có hai cột “…” và “…”. Xin dùng tệp mẫu.",
    "en": "The first row must have the columns “…” and “…”. Use the template."
  },
  {
    "code": "not-a-unit-list",
    "status": 422,
    "vi": "Dòng đầu không có các cột cần thiết…. Xin dùng tệp mẫu để điền.",
    "en": "The first row lacks needed columns…. Use the template file."
  },
  {
    "code": "not-allowed",
    "status": 403,
    "vi": "Tài khoản của anh/chị không có quyền thực hiện việc này.",
    "en": "Your account may not do this."
  },
  {
    "code": "not-an-amendment",
    "status": 409,
    "vi": "Chưa xác nhận văn bản này sửa đổi kế hoạch nào; xin chọn kế hoạch trước.",
    "en": "It is not confirmed yet which plan this document changes; choose the plan first."
  },
  {
    "code": "not-found",
    "status": 404,
    "vi": "Không tìm thấy nội dung này, hoặc anh/chị không có quyền xem.",
    "en": "This does not exist, or you may not see it."
  },
  {
    "code": "not-of-this-plan",
    "status": 422,
    "vi": "Có mục không thuộc nhiệm vụ hoặc kế hoạch này; chưa có gì được lưu.",
    "en": "Something named does not belong to this task or plan; nothing was saved."
  },
  {
    "code": "not-owed-now",
    "status": 409,
    "vi": "Kỳ này đã xong hoặc không còn phải thực hiện nên không có gì để nhắc.",
    "en": "This occurrence is done or owed no longer, so there is nothing to be reminded of."
  },
  {
    "code": "not-own-task",
    "status": 422,
    "vi": "Chỉ gắn được với việc trong kế hoạch đã ban hành, đang thực hiện của chính đơn vị. Chưa có gì được lưu.",
    "en": "Only a task of an issued, open plan of the unit's own can take a duty up. Nothing was saved."
  },
  {
    "code": "not-signed-in",
    "status": 401,
    "vi": "Anh/chị cần đăng nhập để tiếp tục.",
    "en": "Please sign in to continue."
  },
  {
    "code": "not-the-last-act",
    "status": 409,
    "vi": "Chỉ bỏ được thay đổi đang có hiệu lực sau cùng của kỳ; thay đổi này đã bỏ hoặc đã có thay đổi sau nó.",
    "en": "Only the last change in force of an occurrence can be taken back; this one has been, or another came after it."
  },
  {
    "code": "nothing-late",
    "status": 422,
    "vi": "Các đơn vị đã chọn không còn nội dung nào chậm đến mức này nên chưa soạn công văn.",
    "en": "The chosen units are late with nothing any more; no letter was drafted."
  },
  {
    "code": "nothing-to-accept",
    "status": 422,
    "vi": "Điểm này không có đề xuất rõ ràng để nhận; xin sửa trực tiếp hoặc bỏ qua kèm ghi chú.",
    "en": "This finding has no clear proposal to accept; correct it directly or dismiss it with a note."
  },
  {
    "code": "nothing-to-pass-on",
    "status": 409,
    "vi": "Từ ngày này không còn kỳ nào phải thực hiện để chuyển.",
    "en": "Nothing is owed from that day on, so there is nothing to pass on."
  },
  {
    "code": "old-office-file",
    "status": 415,
    "vi": "Tệp .xls cũ hoặc tệp Excel đặt mật khẩu. Xin bỏ mật khẩu và lưu lại dạng .xlsx hoặc CSV UTF-8.",
    "en": "An old .xls file, or an Excel file with a password. Remove the password and save it as .xlsx or CSV UTF-8."
  },
  {
    "code": "old-word-file",
    "status": 422,
    "vi": "Tệp Word kiểu cũ (.doc). Xin mở bằng Word và lưu thành .docx; hoặc nhờ quản trị cài LibreOffice trên máy chủ để Loa tự chuyển.",
    "en": "This is an old Word file (.doc). Save it as .docx, or ask your administrator to install LibreOffice on the server so that Loa converts it."
  },
  {
    "code": "one-target",
    "status": 422,
    "vi": "Mỗi tên chỉ ứng với một đơn vị, một nhóm, hoặc tập hợp mở.",
    "en": "A name stands for one unit, one group, or an open set."
  },
  {
    "code": "opendocument-file",
    "status": 422,
    "vi": "Tệp OpenDocument (.odt). Xin mở bằng LibreOffice và lưu thành .docx; hoặc nhờ quản trị cài LibreOffice trên máy chủ để Loa tự chuyển.",
    "en": "This is an OpenDocument file (.odt). Save it as .docx, or ask your administrator to install LibreOffice on the server so that Loa converts it."
  },
  {
    "code": "output-state",
    "status": 409,
    "vi": "Kết quả vừa chuyển trạng thái nên không làm được việc này nữa; chưa có gì thay đổi. Xin tải lại trang.",
    "en": "The output has changed its state, so this is no longer possible; nothing was changed. Please reload."
  },
  {
    "code": "own-second-factor-first",
    "status": 409,
    "vi": "Anh/chị cần đăng nhập bằng hai bước trước khi bắt buộc người khác; nếu không, chính anh/chị có thể bị khóa ngoài.",
    "en": "Sign in with two steps yourself before requiring it of others, or you might lock yourself out."
  },
  {
    "code": "paper-kind-not-taken",
    "status": 415,
    "vi": "Tệp \"…\" không phải văn bản nhận được (PDF, DOCX không có macro, ảnh chụp JPG, PNG, WebP). Chưa có gì được lưu.",
    "en": "The file \"…\" is no paper of a kind taken (PDF, DOCX without macros, a JPG, PNG or WebP picture). Nothing was saved."
  },
  {
    "code": "passkey-known",
    "status": 409,
    "vi": "Khóa truy cập này đã được đăng ký.",
    "en": "This passkey is registered already."
  },
  {
    "code": "passkey-refused",
    "status": 422,
    "vi": "Không xác nhận được khóa truy cập này. Xin thử lại, hoặc dùng cách đăng nhập khác.",
    "en": "This passkey could not be verified. Try again, or sign in another way."
  },
  {
    "code": "password-wrong",
    "status": 422,
    "vi": "Mật khẩu chưa đúng.",
    "en": "The password is not right."
  },
  {
    "code": "path-taken",
    "status": 422,
    "vi": "Mục … đã có trong kế hoạch; chưa có gì được lưu. Nếu văn bản đánh số lặp, xin ghi …(2).",
    "en": "The plan already has …; nothing was saved. If the document repeats the number, write …(2)."
  },
  {
    "code": "period-dates-wrong",
    "status": 422,
    "vi": "Kỳ báo cáo cần ngày cuối không trước ngày đầu và không dài quá 400 ngày; chưa có gì được lưu.",
    "en": "A period's last day cannot be before its first, nor more than 400 days after it; nothing was saved."
  },
  {
    "code": "period-due-before-opening",
    "status": 422,
    "vi": "Hạn gửi không thể trước ngày bắt đầu nhận báo cáo; chưa có gì được lưu.",
    "en": "Reports cannot be due before they may be handed in; nothing was saved."
  },
  {
    "code": "period-due-day-passed",
    "status": 409,
    "vi": "Hạn gửi … đã qua nên không gia hạn được: đơn vị gửi sau hạn vẫn là gửi chậm. Chưa có gì thay đổi.",
    "en": "The due day … has passed, so no more time can be given: what comes after it stays late. Nothing was changed."
  },
  {
    "code": "period-due-not-later",
    "status": 422,
    "vi": "Hạn mới phải sau hạn hiện tại …; chưa có gì thay đổi.",
    "en": "The new due day must come after the present one, …; nothing was changed."
  },
  {
    "code": "period-no-such-window",
    "status": 422,
    "vi": "Lĩnh vực này không có kỳ báo cáo đó theo quy định; chưa mở kỳ nào. Xin chọn kỳ khác hoặc sửa quy định.",
    "en": "This line has no such period by its rules; none was opened. Choose another, or change the rules."
  },
  {
    "code": "period-opened-already",
    "status": 409,
    "vi": "Kỳ này đã được mở; không mở lần thứ hai.",
    "en": "This period is open already; it is not opened twice."
  },
  {
    "code": "period-unknown-unit",
    "status": 422,
    "vi": "Có đơn vị được chọn không tồn tại; chưa có gì được lưu. Xin chọn lại.",
    "en": "A chosen unit does not exist; nothing was saved. Choose again."
  },
  {
    "code": "period-without-units",
    "status": 422,
    "vi": "Không có đơn vị nào phải thực hiện nhiệm vụ của lĩnh vực này trong kỳ, nên chưa mở kỳ. Xin kiểm tra kế hoạch đã ban hành và thời gian của kỳ.",
    "en": "No unit owes anything of this line in the period, so it was not opened. Check the issued plans and the days of the period."
  },
  {
    "code": "picture-not-readable",
    "status": 422,
    "vi": "Ảnh \"…\" bị hỏng hoặc quá lớn nên không đọc được; chưa có gì được lưu. Xin chụp lại hoặc chọn ảnh khác.",
    "en": "The picture \"…\" is damaged or too large to read; nothing was saved. Take it again or choose another."
  },
  {
    "code": "plan-closed",
    "status": 409,
    "vi": "Kế hoạch đã kết thúc; không còn gì thay đổi được. Chưa có gì được lưu.",
    "en": "The plan is closed and takes no more changes; nothing was saved."
  },
  {
    "code": "plan-issued",
    "status": 409,
    "vi": "Kế hoạch đã ban hành (số …) nên không sửa được bản này.",
    "en": "The plan has been issued (…); this version can no longer be changed."
  },
  {
    "code": "plan-not-issued",
    "status": 409,
    "vi": "Kế hoạch chưa ban hành; xin sửa trực tiếp bản dự thảo. Chưa có gì được lưu.",
    "en": "The plan is still a draft: correct the draft itself. Nothing was saved."
  },
  {
    "code": "proof-needed",
    "status": 403,
    "vi": "Việc này cần xác nhận lại danh tính: anh/chị đăng nhập đã quá 10 phút.",
    "en": "This needs proof of who you are: you signed in more than 10 minutes ago."
  },
  {
    "code": "protected-file",
    "status": 422,
    "vi": "Tệp được bảo vệ bằng mật khẩu. Xin mở bằng Word, bỏ mật khẩu, lưu lại rồi gửi.",
    "en": "The file is protected by a password. Open it in Word, remove the password, save and send again."
  },
  {
    "code": "provider-acr-too-low",
    "status": 422,
    "vi": "Mức xác thực ở hệ thống đăng nhập một lần thấp hơn mức Loa yêu cầu. Xin đăng nhập ở mức cao hơn.",
    "en": "You signed in there at a lower level of assurance than Loa requires. Please use a higher one."
  },
  {
    "code": "provider-answer-refused",
    "status": 422,
    "vi": "Trả lời của hệ thống đăng nhập một lần không hợp lệ nên bị từ chối. Xin bắt đầu lại; nếu còn lỗi, báo quản trị hệ thống.",
    "en": "The single sign-on's answer did not hold and was refused. Please start again; if it happens again, tell your administrator."
  },
  {
    "code": "provider-declined",
    "status": 422,
    "vi": "Hệ thống đăng nhập một lần không xác nhận: anh/chị đã hủy, hoặc không được phép.",
    "en": "The single sign-on did not confirm: you cancelled, or it may not let you in."
  },
  {
    "code": "provider-email-unverified",
    "status": 422,
    "vi": "Hệ thống đăng nhập một lần chưa xác minh thư điện tử của anh/chị nên không gắn được với tài khoản Loa. Xin xác minh ở đó, hoặc đăng nhập bằng mật khẩu rồi gắn ở trang An toàn đăng nhập.",
    "en": "The single sign-on has not verified your e-mail, so no account could be linked. Verify it there, or sign in with your password and link on the Sign-in safety page."
  },
  {
    "code": "provider-linked-elsewhere",
    "status": 409,
    "vi": "Danh tính này đã gắn với một tài khoản Loa khác.",
    "en": "This identity is linked with another Loa account."
  },
  {
    "code": "provider-none",
    "status": 404,
    "vi": "Hệ thống này không dùng đăng nhập một lần.",
    "en": "This installation has no single sign-on."
  },
  {
    "code": "provider-only-way",
    "status": 409,
    "vi": "Đây là cách đăng nhập duy nhất của anh/chị. Xin đặt mật khẩu hoặc thêm khóa truy cập trước.",
    "en": "This is your only way of signing in. Set a password or add a passkey first."
  },
  {
    "code": "provider-over",
    "status": 410,
    "vi": "Lần đăng nhập một lần này đã dùng, đã hết hạn hoặc bắt đầu ở trình duyệt khác. Xin bắt đầu lại.",
    "en": "This single sign-on was used already, has expired or was begun in another browser. Please start again."
  },
  {
    "code": "provider-unavailable",
    "status": 503,
    "vi": "Hệ thống đăng nhập một lần không phản hồi. Xin thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.",
    "en": "The single sign-on does not answer. Try again in a few minutes, or sign in with your password."
  },
  {
    "code": "provider-unknown-person",
    "status": 422,
    "vi": "Chưa có tài khoản Loa nào ứng với danh tính này. Xin nhận lời mời trước, hoặc đăng nhập bằng mật khẩu rồi gắn ở trang An toàn đăng nhập.",
    "en": "No Loa account belongs to this identity. Accept an invitation first, or sign in with your password and link on the Sign-in safety page."
  },
  {
    "code": "rate-limited",
    "status": 429,
    "vi": "Gửi quá nhiều yêu cầu trong một phút. Xin đợi rồi gửi tiếp.",
    "en": "Too many requests within a minute. Please wait before sending more."
  },
  {
    "code": "reason-missing",
    "status": 422,
    "vi": "Chấm dứt một cam kết cần có lý do.",
    "en": "Ending a commitment needs a reason."
  },
  {
    "code": "reason-needed",
    "status": 422,
    "vi": "Từ chối thì xin ghi rõ lý do để đơn vị biết.",
    "en": "A refusal needs a reason, so that the unit knows."
  },
  {
    "code": "receiver-not-there",
    "status": 422,
    "vi": "Đơn vị kế thừa không hoạt động vào ngày này, hoặc chính là đơn vị đang thực hiện.",
    "en": "The successor does not exist on that day, or is the unit itself."
  },
  {
    "code": "record-decided",
    "status": 409,
    "vi": "Kết quả này đã được xác nhận hoặc đã trả lời rồi.",
    "en": "This record has been confirmed or answered already."
  },
  {
    "code": "record-locked",
    "status": 409,
    "vi": "Kết quả này nằm trong kỳ đã khóa (…) nên không sửa, rút, trả lại hay duyệt lại được; chưa có gì thay đổi. Nếu cần, xin đầu mối mở lại kỳ của đơn vị kèm lý do.",
    "en": "This record is in a locked period (…), so it is not changed, withdrawn, sent back or judged anew; nothing was changed. If need be, ask the coordinator to reopen the unit's period with a reason."
  },
  {
    "code": "refusal-reason",
    "status": 422,
    "vi": "Không nhận thì xin ghi rõ lý do.",
    "en": "A refusal needs a reason."
  },
  {
    "code": "report-changed-meanwhile",
    "status": 409,
    "vi": "Báo cáo vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    "en": "Somebody else has just changed this report; your change was not saved. Reload the page and go on."
  },
  {
    "code": "report-dated-too-early",
    "status": 422,
    "vi": "Ngày ký báo cáo không thể trước ngày đầu của kỳ báo cáo; báo cáo chưa được khóa.",
    "en": "A report cannot be dated before its period begins; it was not locked."
  },
  {
    "code": "report-file-being-drawn",
    "status": 409,
    "vi": "Báo cáo đã khóa và được giữ đủ; tệp này đang được tạo. Xin thử lại sau ít giây.",
    "en": "The report is locked and kept whole; this file is still being drawn. Try again in a few seconds."
  },
  {
    "code": "report-item-decided",
    "status": 409,
    "vi": "Có nội dung đã được lấy hoặc để ngoài báo cáo này; chưa có gì được lưu. Xin tải lại trang rồi chọn lại.",
    "en": "One of these was taken or set aside already; nothing was saved. Reload the page and choose again."
  },
  {
    "code": "report-locked",
    "status": 409,
    "vi": "Báo cáo đã khóa nên không sửa được; chưa có gì được lưu. Nếu cần sửa, xin mở lại báo cáo kèm lý do.",
    "en": "This report is locked and cannot be changed; nothing was saved. To change it, reopen it with a reason."
  },
  {
    "code": "report-no-former-text",
    "status": 409,
    "vi": "Mục này không có lời văn trước để lấy lại.",
    "en": "This section has no former text to take back."
  },
  {
    "code": "report-not-locked",
    "status": 409,
    "vi": "Báo cáo đang là dự thảo, không cần mở lại.",
    "en": "This report is a draft; there is nothing to reopen."
  },
  {
    "code": "report-once-locked",
    "status": 409,
    "vi": "Báo cáo này đã từng được khóa nên phải giữ lại, không xóa được.",
    "en": "This report was locked once, so it is kept and cannot be deleted."
  },
  {
    "code": "report-outline-changed-meanwhile",
    "status": 409,
    "vi": "Đề cương vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    "en": "Somebody else has just changed this outline; your change was not saved. Reload the page and go on."
  },
  {
    "code": "report-outline-keys-twice",
    "status": 422,
    "vi": "Đề cương có hai mục trùng mã; chưa có gì được lưu. Xin bỏ một mục rồi thêm lại.",
    "en": "Two sections of the outline have the same key; nothing was saved. Remove one and add it again."
  },
  {
    "code": "report-paper-not-pdf",
    "status": 422,
    "vi": "Tệp \"…\" không phải PDF; chưa có gì được lưu. Xin chọn bản báo cáo đã ký ở dạng PDF.",
    "en": "\"…\" is no PDF; nothing was saved. Choose the signed report as a PDF."
  },
  {
    "code": "report-paper-unreadable",
    "status": 422,
    "vi": "Tệp \"…\" quá lớn hoặc bị hỏng nên không đọc được; chưa có gì được lưu. Xin xuất lại PDF rồi thử lại.",
    "en": "\"…\" is too large or damaged to be read; nothing was saved. Export the PDF anew and try again."
  },
  {
    "code": "report-plan-not-issued",
    "status": 422,
    "vi": "Có kế hoạch được chọn chưa ban hành hoặc không tồn tại; chưa có gì được lưu. Xin chọn lại kế hoạch.",
    "en": "A chosen plan is not issued or does not exist; nothing was saved. Choose the plans again."
  },
  {
    "code": "reporting-line-changed",
    "status": 409,
    "vi": "Quy định kỳ báo cáo vừa được người khác sửa; thay đổi của anh/chị chưa được lưu. Xin tải lại trang rồi sửa tiếp.",
    "en": "Somebody else has just changed how this line reports; your change was not saved. Reload the page and go on."
  },
  {
    "code": "rich-text-file",
    "status": 422,
    "vi": "Tệp Rich Text (.rtf). Xin mở bằng Word và lưu thành .docx; hoặc nhờ quản trị cài LibreOffice trên máy chủ để Loa tự chuyển.",
    "en": "This is a Rich Text file (.rtf). Save it as .docx, or ask your administrator to install LibreOffice on the server so that Loa converts it."
  },
  {
    "code": "scope-missing",
    "status": 403,
    "vi": "Mã truy cập API không có phạm vi ….",
    "en": "The API token lacks the scope …."
  },
  {
    "code": "second-factor-kept",
    "status": 409,
    "vi": "Vai trò của anh/chị bắt buộc xác thực hai bước, nên phải còn ít nhất một cách. Xin thêm cách khác trước khi gỡ cách này.",
    "en": "Your role requires two-step sign-in, so one way must remain. Add another before removing this one."
  },
  {
    "code": "second-factor-needed",
    "status": 403,
    "vi": "Vai trò của anh/chị bắt buộc xác thực hai bước. Xin thiết lập ở trang An toàn đăng nhập trước khi tiếp tục.",
    "en": "Your role requires two-step sign-in. Please set it up on the Sign-in safety page before going on."
  },
  {
    "code": "sent-later",
    "status": 422,
    "vi": "Ngày gửi còn ở tương lai; chưa có gì được lưu.",
    "en": "The day of sending lies in the future; nothing was saved."
  },
  {
    "code": "session-only",
    "status": 403,
    "vi": "Việc này chỉ làm được khi đăng nhập trên giao diện, không dùng mã truy cập API.",
    "en": "This is done by a person signed in to the console, not by an API token."
  },
  {
    "code": "sheet-faulty",
    "status": 422,
    "vi": "Còn … dòng có lỗi nên chưa ghi dòng nào. Xin sửa trong Excel rồi tải lên lại.",
    "en": "… rows still have errors, so none was recorded. Mend them in Excel and upload again."
  },
  {
    "code": "sheet-not-readable",
    "status": 422,
    "vi": "Không đọc được bảng: tệp hỏng, có mật khẩu, bung ra quá lớn hoặc không phải XLSX. Chưa có gì được lưu. Xin lưu lại từ Excel dưới dạng .xlsx.",
    "en": "The sheet cannot be read: damaged, protected by a password, unpacking to far too much, or not XLSX. Nothing was saved. Save it again from Excel as .xlsx."
  },
  {
    "code": "sheet-too-large",
    "status": 422,
    "vi": "Bảng có quá nhiều dòng hoặc cột (tối đa … dòng, … cột). Chưa có gì được lưu.",
    "en": "The sheet has too many rows or columns (at most … rows, … columns). Nothing was saved."
  },
  {
    "code": "sheet-without-headings",
    "status": 422,
    "vi": "Không thấy dòng tiêu đề của bảng Loa. Xin tải bảng mẫu của đơn vị và điền vào đó; chưa có gì được lưu.",
    "en": "The heading row of Loa's sheet was not found. Download your unit's sheet and fill that; nothing was saved."
  },
  {
    "code": "sign-in-over",
    "status": 410,
    "vi": "Lần đăng nhập này đã hết hạn hoặc đã nhập sai quá năm lần. Xin đăng nhập lại từ đầu.",
    "en": "This sign-in has expired or had five wrong codes. Please start again."
  },
  {
    "code": "sign-in-refused",
    "status": 422,
    "vi": "Thư điện tử hoặc mật khẩu chưa đúng, hoặc tài khoản đang bị tạm khóa.",
    "en": "The e-mail or password is not right, or the account is suspended."
  },
  {
    "code": "signed-copy-no-pdf",
    "status": 415,
    "vi": "Bản đã ký phải là tệp PDF; chưa có gì được lưu.",
    "en": "The signed copy must be a PDF; nothing was saved."
  },
  {
    "code": "snooze-over",
    "status": 409,
    "vi": "Lần hoãn nhắc này đã hết hiệu lực.",
    "en": "This snooze is over already."
  },
  {
    "code": "snooze-too-long",
    "status": 422,
    "vi": "Chỉ hoãn nhắc được từ ngày mai đến … (tối đa … ngày). Chưa có gì được lưu.",
    "en": "A snooze lasts from tomorrow to … at most (… days). Nothing was saved."
  },
  {
    "code": "snoozed-enough",
    "status": 409,
    "vi": "Kỳ này đã hoãn nhắc đủ … lần. Nếu không kịp hạn, xin gửi đề nghị hoãn hoặc dời hạn cho đầu mối.",
    "en": "This occurrence has been snoozed … times, which is all. If it cannot be met in time, ask the coordinator to move it."
  },
  {
    "code": "source-known",
    "status": 409,
    "vi": "Đơn vị này đã có nguồn với địa chỉ đó.",
    "en": "This unit already has a source with that address."
  },
  {
    "code": "stale-output",
    "status": 409,
    "vi": "Có người vừa sửa kết quả này; sửa đổi của anh/chị chưa được lưu. Xin tải lại rồi sửa tiếp.",
    "en": "Somebody has just changed this output; your change was not saved. Reload and try again."
  },
  {
    "code": "stale-plan",
    "status": 409,
    "vi": "… vừa sửa kế hoạch này; thay đổi của anh/chị chưa được lưu. Xin xem lại rồi lưu lần nữa.",
    "en": "… has just changed this plan; your change was not saved. Look again and save once more."
  },
  {
    "code": "steps-twice",
    "status": 422,
    "vi": "Có hai bước nhắc trùng ngày; mỗi ngày chỉ cần một bước. Chưa có gì được lưu.",
    "en": "Two steps fall on the same day; one is enough. Nothing was saved."
  },
  {
    "code": "still-reading",
    "status": 409,
    "vi": "Kế hoạch đang được đọc; xin đợi đọc xong rồi sửa.",
    "en": "The plan is still being read; wait until reading is done."
  },
  {
    "code": "still-running",
    "status": 409,
    "vi": "Yêu cầu trước có cùng Idempotency-Key vẫn đang được thực hiện. Xin hỏi lại sau ít giây.",
    "en": "The earlier request with this Idempotency-Key is still under way. Ask again in a few seconds."
  },
  {
    "code": "succession-before-birth",
    "status": 422,
    "vi": "\"…\" chỉ bắt đầu từ …, nên không thể kết thúc trước hoặc đúng ngày đó. Xin xem lại ngày hiệu lực.",
    "en": "\"…\" begins on … and cannot end on or before that day. Check the effective day."
  },
  {
    "code": "succession-changed",
    "status": 409,
    "vi": "Cam kết hoặc quyết định đã thay đổi kể từ lúc anh/chị xem (có người khác vừa sửa). Chưa có gì được chuyển; xin xem lại rồi xác nhận.",
    "en": "Commitments or decisions have changed since you looked (somebody else acted). Nothing was moved: look again, then confirm."
  },
  {
    "code": "succession-circle",
    "status": 409,
    "vi": "Đơn vị kế thừa lại được kế thừa bởi chính đơn vị này.",
    "en": "The successor is itself succeeded by this unit."
  },
  {
    "code": "succession-clock-behind",
    "status": 409,
    "vi": "Đồng hồ máy chủ đang chậm: việc gần nhất đã ghi ngày …. Chưa có gì thay đổi; xin chỉnh lại giờ máy chủ.",
    "en": "The server's clock is behind: the last act is dated …. Nothing was changed; set the clock right."
  },
  {
    "code": "succession-continued",
    "status": 409,
    "vi": "\"…\" sau đó đã có thay đổi tổ chức khác. Xin hủy thay đổi sau trước.",
    "en": "\"…\" has changed again since. Take the later change back first."
  },
  {
    "code": "succession-ended-already",
    "status": 409,
    "vi": "\"…\" đã kết thúc từ …; ngày hiệu lực phải là ngày liền sau. Chưa có gì được lưu.",
    "en": "\"…\" ended on … already; the effective day must be the next. Nothing was saved."
  },
  {
    "code": "succession-ends-twice",
    "status": 409,
    "vi": "\"…\" đã có trong một thay đổi tổ chức khác (…, từ …). Một đơn vị chỉ kết thúc một lần; xin sửa hoặc hủy thay đổi kia trước.",
    "en": "\"…\" ends by another change of units already (…, from …). A unit ends once: change or take back that one first."
  },
  {
    "code": "succession-itself",
    "status": 422,
    "vi": "\"…\" không thể kế thừa chính mình.",
    "en": "\"…\" cannot succeed itself."
  },
  {
    "code": "succession-loop",
    "status": 409,
    "vi": "Vòng kế thừa: \"…\" lại được kế thừa bởi chính đơn vị mà nó kế thừa. Chưa có gì được lưu; xin bỏ một cặp.",
    "en": "A circle: \"…\" would be succeeded by a unit it succeeds. Nothing was saved; leave one pair out."
  },
  {
    "code": "succession-moved-on",
    "status": 409,
    "vi": "… cam kết đã được chuyển tiếp hoặc thay đổi sau đó, nên không hủy được nữa. Mọi thứ giữ nguyên; xin lập một thay đổi tổ chức mới theo chiều ngược lại.",
    "en": "… commitments have been passed on or changed since, so this cannot be taken back. Everything stays: draft a new change in the other direction."
  },
  {
    "code": "succession-not-draft",
    "status": 409,
    "vi": "Thay đổi tổ chức này đã được xác nhận nên không sửa được nữa. Nếu sai, xin hủy rồi lập lại.",
    "en": "This change of units has been confirmed and cannot be altered. If it is wrong, take it back and draft another."
  },
  {
    "code": "succession-not-in-force",
    "status": 409,
    "vi": "Thay đổi tổ chức này chưa có hiệu lực, hoặc đã bị hủy.",
    "en": "This change of units is not in force, or has been taken back."
  },
  {
    "code": "succession-shape",
    "status": 422,
    "vi": "Số đơn vị hai bên không hợp với loại thay đổi. …",
    "en": "The units on either side do not fit the kind of change. …"
  },
  {
    "code": "successor-begins-later",
    "status": 422,
    "vi": "Đơn vị tiếp nhận \"…\" chỉ bắt đầu từ …, sau ngày hiệu lực.",
    "en": "\"…\" is to take over but begins on …, after the effective day."
  },
  {
    "code": "successor-ends-before",
    "status": 422,
    "vi": "Đơn vị tiếp nhận \"…\" kết thúc ngày …, trước ngày hiệu lực. Xin chọn đơn vị kế thừa của nó.",
    "en": "\"…\" is to take over but ends on …, before the effective day. Choose its successor."
  },
  {
    "code": "successor-not-there",
    "status": 409,
    "vi": "Đơn vị kế thừa phải tồn tại vào ngày có hiệu lực, và đơn vị kết thúc phải bắt đầu trước ngày đó.",
    "en": "A successor must exist on the effective day, and the ending unit must have begun before it."
  },
  {
    "code": "taker-not-there",
    "status": 422,
    "vi": "Đơn vị tiếp nhận không hoạt động vào ngày hiệu lực, hoặc chính nó cũng kết thúc trong thay đổi này.",
    "en": "The receiver does not exist on the effective day, or ends by this very change."
  },
  {
    "code": "task-link-over",
    "status": 410,
    "vi": "Đường dẫn này đã hết hạn, bị thu hồi hoặc chưa đúng. Xin hỏi lại người đã gửi đường dẫn.",
    "en": "This link has expired, was revoked, or is not right. Ask whoever sent it to you."
  },
  {
    "code": "token-refused",
    "status": 401,
    "vi": "Mã truy cập API không đúng, đã hết hạn hoặc đã bị thu hồi.",
    "en": "The API token is not right, has expired or was revoked."
  },
  {
    "code": "too-large",
    "status": 413,
    "vi": "Tệp hoặc nội dung lớn hơn mức cho phép (…).",
    "en": "The file or body is larger than allowed (…)."
  },
  {
    "code": "too-many-api-tokens",
    "status": 409,
    "vi": "Mỗi người có tối đa … mã còn hiệu lực. Xin thu hồi mã không còn dùng.",
    "en": "A person may hold at most … tokens. Please revoke those no longer used."
  },
  {
    "code": "too-many-passkeys",
    "status": 409,
    "vi": "Mỗi người có tối đa 10 khóa truy cập. Xin gỡ bớt khóa không còn dùng.",
    "en": "A person may have 10 passkeys. Remove one that is no longer used."
  },
  {
    "code": "too-many-requests",
    "status": 429,
    "vi": "Quá nhiều yêu cầu trong thời gian ngắn. Xin đợi một phút rồi thử lại.",
    "en": "Too many requests in a short time. Please wait a minute and try again."
  },
  {
    "code": "too-many-rows",
    "status": 413,
    "vi": "Danh sách dài quá … dòng; xin chia thành nhiều tệp.",
    "en": "The list is longer than … rows; split it into several files."
  },
  {
    "code": "too-many-sources",
    "status": 409,
    "vi": "Mỗi đơn vị theo dõi tối đa … nguồn; xin bỏ bớt trước khi thêm.",
    "en": "A unit follows at most … sources; remove one first."
  },
  {
    "code": "too-many-webhooks",
    "status": 409,
    "vi": "Đã có … kết nối nhận sự kiện; xin xóa bớt trước khi thêm.",
    "en": "There are … webhooks already; remove one first."
  },
  {
    "code": "too-much-evidence",
    "status": 422,
    "vi": "Mỗi kết quả nhận tối đa … minh chứng; chưa có gì được lưu thêm.",
    "en": "An output takes at most … pieces of evidence; nothing more was saved."
  },
  {
    "code": "too-much-sent",
    "status": 422,
    "vi": "Mỗi lần gửi tối đa … tệp, và mỗi đường dẫn tối đa … lần gửi đang chờ xác nhận. Chưa có gì được gửi.",
    "en": "At most … files at once, and … records waiting on one link. Nothing was sent."
  },
  {
    "code": "totp-held",
    "status": 409,
    "vi": "Ứng dụng mã đã được thiết lập. Xin gỡ ứng dụng cũ trước khi thiết lập lại.",
    "en": "A code app is set up already. Remove it before setting up another."
  },
  {
    "code": "totp-not-begun",
    "status": 409,
    "vi": "Chưa bắt đầu thiết lập ứng dụng mã. Xin làm lại từ đầu.",
    "en": "Setting up the code app was not begun. Please start again."
  },
  {
    "code": "totp-unreadable",
    "status": 409,
    "vi": "Máy chủ không mở được khóa của ứng dụng mã (có thể dữ liệu vừa được phục hồi với khóa khác). Xin dùng mã dự phòng hoặc khóa truy cập, rồi thiết lập lại.",
    "en": "The server cannot open the code app's key (perhaps data was restored beside another key). Use a recovery code or a passkey, then set it up again."
  },
  {
    "code": "translation-of-translation",
    "status": 422,
    "vi": "Một bản dịch không thể là bản gốc của bản dịch khác. Xin chọn bản gốc đầu tiên; chưa có gì được lưu.",
    "en": "A translation cannot be the original of another. Choose the first original; nothing was saved."
  },
  {
    "code": "translation-same-language",
    "status": 422,
    "vi": "Bản dịch và bản gốc đang cùng một ngôn ngữ. Xin chọn đúng ngôn ngữ của bản dịch; chưa có gì được lưu.",
    "en": "The translation and its original are in the same language. Choose the translation's own language; nothing was saved."
  },
  {
    "code": "translation-unknown-original",
    "status": 422,
    "vi": "Bản gốc đã chọn không phải là một kết quả khác của đơn vị này. Xin chọn lại, hoặc ghi tên bản gốc; chưa có gì được lưu.",
    "en": "The chosen original is not another output of this unit. Choose again, or name the original in words; nothing was saved."
  },
  {
    "code": "unavailable",
    "status": 503,
    "vi": "Cơ sở dữ liệu tạm thời không phản hồi; chưa có gì được lưu. Xin thử lại sau ít giây.",
    "en": "The database is not answering for the moment; nothing was saved. Please try again shortly."
  },
  {
    "code": "unit-parent-circle",
    "status": 409,
    "vi": "Đơn vị không thể trực thuộc chính mình hoặc đơn vị cấp dưới của mình.",
    "en": "A unit cannot stand below itself or below its own sub-units."
  },
  {
    "code": "unit-report-has-people",
    "status": 409,
    "vi": "Đơn vị đã có người dùng Loa nên tự viết và gửi báo cáo; chưa có gì được lưu. Cần nhắc thì dùng mục Nhắc việc.",
    "en": "The unit has people in Loa, who write and hand in its report themselves; nothing was saved. To chase them, use Reminders."
  },
  {
    "code": "unit-report-not-expected",
    "status": 409,
    "vi": "Đơn vị không còn phải gửi báo cáo kỳ này; chưa có gì thay đổi.",
    "en": "The unit is no longer expected to report in this period; nothing was changed."
  },
  {
    "code": "unit-report-not-writable",
    "status": 409,
    "vi": "Báo cáo đã hoàn thành hoặc đã khóa nên không ghi thêm được; lời anh/chị viết còn trên màn hình. Muốn sửa tiếp, xin rút lại hoặc đề nghị trả lại, mở lại báo cáo.",
    "en": "The report is complete or locked, so nothing more is written; your words are still on your screen. To go on, take it back, or ask for it to be sent back or reopened."
  },
  {
    "code": "unit-report-one-paper",
    "status": 422,
    "vi": "Chỉ kèm một tệp văn bản; chưa có gì được lưu. Nhiều trang thì gộp vào một tệp PDF.",
    "en": "One file of the paper is taken; nothing was saved. Put several pages into one PDF."
  },
  {
    "code": "unit-report-received-early",
    "status": 422,
    "vi": "Văn bản về kỳ này không thể nhận trước ngày đầu kỳ …; chưa có gì được lưu. Xin kiểm tra ngày nhận.",
    "en": "A paper about this period cannot have come before its first day, …; nothing was saved. Check the day."
  },
  {
    "code": "unit-report-received-later",
    "status": 422,
    "vi": "Ngày nhận văn bản không thể ở tương lai; chưa có gì được lưu.",
    "en": "The paper cannot have come in the future; nothing was saved."
  },
  {
    "code": "unit-report-section-changed",
    "status": 409,
    "vi": "Người khác vừa sửa mục này; lời anh/chị viết vẫn còn trên màn hình và chưa ghi đè lên. Xin xem bản mới rồi chọn.",
    "en": "Somebody else has just written this section; your words are still on your screen and overwrote nothing. Look at the new text and choose."
  },
  {
    "code": "unit-report-state",
    "status": 409,
    "vi": "Báo cáo vừa chuyển trạng thái nên không làm được việc này nữa; chưa có gì thay đổi. Xin tải lại trang.",
    "en": "The report has just changed its state, so this is no longer possible; nothing was changed. Please reload."
  },
  {
    "code": "unit-report-too-early",
    "status": 409,
    "vi": "Kỳ này nhận báo cáo từ ngày …; lời đã viết được giữ, xin hoàn thành từ ngày đó.",
    "en": "Reports of this period are handed in from …; what is written is kept, complete it from that day."
  },
  {
    "code": "unit-validity-overlaps",
    "status": 409,
    "vi": "Mã này đã thuộc về … trong khoảng thời gian trùng nhau; chưa có gì được lưu. Xin đổi mã, ngày bắt đầu hoặc ngày kết thúc.",
    "en": "This code belongs to … during part of that time; nothing was saved. Change the code, the first day or the last day."
  },
  {
    "code": "unknown-file",
    "status": 422,
    "vi": "Nội dung tệp không phải Word (.docx), PDF, ảnh (PNG, JPEG, TIFF) hay văn bản thuần (.txt), dù tên tệp ghi thế nào.",
    "en": "The file holds neither a Word document (.docx), a PDF, a picture (PNG, JPEG, TIFF) nor plain text (.txt), whatever its name says."
  },
  {
    "code": "unknown-recipient",
    "status": 422,
    "vi": "Một đơn vị hoặc nhóm đã chọn không còn trong danh sách; chưa có gì được gửi. Xin chọn lại.",
    "en": "A chosen unit or group is no longer there; nothing was sent. Choose again."
  },
  {
    "code": "unknown-unit",
    "status": 422,
    "vi": "Không có đơn vị này.",
    "en": "There is no such unit."
  },
  {
    "code": "unsupported-content",
    "status": 415,
    "vi": "Kiểu nội dung gửi lên không được hỗ trợ.",
    "en": "This content type is not supported."
  },
  {
    "code": "upload-broken-off",
    "status": 400,
    "vi": "Việc gửi bị ngắt giữa chừng; chưa có gì được lưu. Xin gửi lại.",
    "en": "The upload was broken off; nothing was saved. Please send it again."
  },
  {
    "code": "webhook-paused",
    "status": 409,
    "vi": "Kết nối đang tạm dừng; xin cho gửi tiếp trước.",
    "en": "The webhook is paused; resume it first."
  },
  {
    "code": "window-dates-wrong",
    "status": 422,
    "vi": "Kỳ báo cáo tự chọn cần ngày đầu và ngày cuối, ngày cuối không trước ngày đầu và không dài quá 400 ngày; chưa có gì được lưu.",
    "en": "Your own period needs a first and a last day, in that order and at most 400 days apart; nothing was saved."
  },
  {
    "code": "working-day-already",
    "status": 422,
    "vi": "Ngày này đã là ngày làm việc theo quy định.",
    "en": "This day is a working day already."
  },
  {
    "code": "would-discard",
    "status": 409,
    "vi": "Đọc lại sẽ bỏ các phần đã sửa. Xin xác nhận bỏ rồi đọc lại.",
    "en": "Reading again would discard what was corrected. Confirm that first."
  }
];
