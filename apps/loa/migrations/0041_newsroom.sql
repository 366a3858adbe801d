-- The newsroom: stories of a desk, their revisions, what was asked, returned, approved, said and offered.

-- What is to be said, as a tree for all desks.
create table topics (
  id uuid primary key default new_id(),
  parent_id uuid references topics (id),
  position int not null,
  title_vi text not null check (title_vi <> ''),
  title_en text not null check (title_en <> ''),
  words text[] not null default '{}' -- said by texts about it; it is suggested by them
);
create table topic_endings (
  topic_id uuid primary key references topics (id) on delete cascade,
  ended_by uuid references accounts (id),
  ended_at timestamptz not null
);

create table stories (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  planned_on date, -- null: in the undated tray
  created_by uuid references accounts (id),
  created_at timestamptz not null
);
create index stories_unit on stories (unit_id, id desc);
create index stories_planned on stories (unit_id, planned_on) where planned_on is not null;

-- What was written, never written over.
create table story_revisions (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  number int not null check (number > 0),
  title text not null check (title <> ''),
  abstract text not null,
  body jsonb not null,
  byline text not null,
  lead_media_id uuid references media (id),
  words int not null,
  -- The Vietnamese revision an English one translates.
  based_on uuid references story_revisions (id),
  -- Null: copied as another desk wrote it.
  author_id uuid references accounts (id),
  saved_at timestamptz not null,
  unique (story_id, language, number),
  check (based_on is null or language = 'en')
);
create index story_revisions_title on story_revisions (story_id, language, number desc) include (title);

-- Somebody asks that a revision be looked at; it waits until it is sent back, taken back or approved.
create table story_reviews (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  revision_id uuid not null references story_revisions (id),
  note text not null,
  asked_by uuid references accounts (id),
  asked_at timestamptz not null
);
create index story_reviews_story on story_reviews (story_id, language, asked_at desc);
create table story_returns (
  review_id uuid primary key references story_reviews (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  returned_by uuid references accounts (id),
  returned_at timestamptz not null
);
create table story_review_withdrawals (
  review_id uuid primary key references story_reviews (id),
  unit_id uuid not null references units (id),
  withdrawn_by uuid references accounts (id),
  withdrawn_at timestamptz not null
);
-- One revision may go out. The last approval of a language stands unless it is undone.
create table story_approvals (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  revision_id uuid not null references story_revisions (id),
  review_id uuid unique references story_reviews (id),
  emergency boolean not null default false, -- by one person alone, looked at afterwards by another
  reason text not null,
  approved_by uuid references accounts (id),
  approved_at timestamptz not null,
  check (not emergency or reason <> ''),
  check (emergency or review_id is not null)
);
create index story_approvals_story on story_approvals (story_id, language, approved_at desc, id desc);
create table story_approval_undos (
  approval_id uuid primary key references story_approvals (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  undone_by uuid references accounts (id),
  undone_at timestamptz not null
);
create table story_emergency_reviews (
  approval_id uuid primary key references story_approvals (id),
  unit_id uuid not null references units (id),
  outcome text not null check (outcome in ('agreed', 'objected')),
  note text not null,
  reviewed_by uuid references accounts (id),
  reviewed_at timestamptz not null,
  check (outcome = 'agreed' or note <> '')
);
-- Given up with a reason; taken up again by removing the row.
create table story_shelvings (
  story_id uuid primary key references stories (id),
  unit_id uuid not null references units (id),
  reason text not null check (reason <> ''),
  shelved_by uuid references accounts (id),
  shelved_at timestamptz not null
);

create table story_topics (
  story_id uuid not null references stories (id),
  topic_id uuid not null references topics (id),
  unit_id uuid not null references units (id),
  tagged_by uuid references accounts (id),
  tagged_at timestamptz not null,
  primary key (story_id, topic_id)
);
create index story_topics_topic on story_topics (topic_id);

-- Where a story comes from, and by what right it is told.
create table story_sources (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  position int not null,
  name text not null check (name <> ''),
  url text,
  rights text not null check (rights in ('own', 'commissioned', 'licensed', 'official', 'quote')),
  note text not null
);
create index story_sources_story on story_sources (story_id, position);

create table story_comments (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  language text not null check (language in ('vi', 'en')),
  revision_id uuid not null references story_revisions (id),
  quote text not null, -- the words it is about; empty: the whole
  words text not null check (words <> ''),
  said_by uuid references accounts (id),
  said_at timestamptz not null
);
create index story_comments_story on story_comments (story_id, said_at);
create table story_comment_resolutions (
  comment_id uuid primary key references story_comments (id),
  unit_id uuid not null references units (id),
  resolved_by uuid references accounts (id),
  resolved_at timestamptz not null
);

-- A story another desk may take: accepted, it becomes a copy there with its origin.
create table story_offers (
  id uuid primary key default new_id(),
  story_id uuid not null references stories (id),
  unit_id uuid not null references units (id),
  to_unit_id uuid not null references units (id),
  revision_id uuid not null references story_revisions (id),
  title text not null,
  note text not null,
  offered_by uuid references accounts (id),
  offered_at timestamptz not null,
  check (unit_id <> to_unit_id)
);
create index story_offers_to on story_offers (to_unit_id, offered_at desc);
create index story_offers_story on story_offers (story_id);
create table story_offer_answers (
  offer_id uuid primary key references story_offers (id),
  unit_id uuid not null references units (id),
  to_unit_id uuid not null references units (id),
  copy_id uuid unique references stories (id), -- null: refused
  reason text not null,
  answered_by uuid references accounts (id),
  answered_at timestamptz not null,
  check (copy_id is not null or reason <> '')
);

-- Words a desk writes that no dictionary knows.
create table desk_words (
  id uuid primary key default new_id(),
  unit_id uuid not null references units (id),
  word text not null check (word <> ''),
  added_by uuid references accounts (id),
  added_at timestamptz not null,
  unique (unit_id, word)
);

do $$ declare t text; begin
  foreach t in array array['stories','story_revisions','story_reviews','story_returns','story_review_withdrawals','story_approvals',
    'story_approval_undos','story_emergency_reviews','story_shelvings','story_topics','story_sources','story_comments',
    'story_comment_resolutions','desk_words'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
  -- Both desks see what is offered and what became of it.
  foreach t in array array['story_offers','story_offer_answers'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()) or unit_id = any ((select scope_units())::uuid[]) or to_unit_id = any ((select scope_units())::uuid[]))', t || '_scope', t);
  end loop;
  foreach t in array array['topics','topic_endings'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I for select to loa_app using (true)', t || '_read', t);
    execute format('create policy %I on %I to loa_app using ((select scope_sees_all()))', t || '_scope', t);
  end loop;
end $$;

-- What is written once stays: neither a revision nor an act on it is changed, not even by a fault of the program.
revoke update, delete on story_revisions, story_reviews, story_returns, story_review_withdrawals, story_approvals,
  story_approval_undos, story_emergency_reviews, story_offers, story_offer_answers from loa_app;

-- The tree as communications plans of provinces draw it: digital transformation, administrative reform.
with parts (code, position, title_vi, title_en) as (values
  ('cds', 1, 'Chuyển đổi số', 'Digital transformation'),
  ('cchc', 2, 'Cải cách hành chính', 'Administrative reform')
), tops as (
  insert into topics (position, title_vi, title_en) select position, title_vi, title_en from parts returning id, position
), leaves (top, position, title_vi, title_en, words) as (values
  (1, 1, 'Chủ trương, chính sách về chuyển đổi số', 'Policy on digital transformation', '{nghị quyết 57,nghị quyết số 57,57-nq/tw,chủ trương,định hướng,chỉ thị,chiến lược,kế hoạch chuyển đổi số}'),
  (1, 2, 'Ý nghĩa, lợi ích của chuyển đổi số; kỹ năng số', 'Why it matters; digital skills', '{kỹ năng số,bình dân học vụ số,nhận thức số,lợi ích của chuyển đổi số,công dân số,xã hội số}'),
  (1, 3, 'Vai trò, trách nhiệm của người đứng đầu', 'Duty of those in charge', '{người đứng đầu,cấp ủy,trách nhiệm nêu gương,lãnh đạo đơn vị}'),
  (1, 4, 'Kinh tế số, thương mại điện tử, thanh toán không tiền mặt', 'Digital economy, e-commerce, cashless payment', '{kinh tế số,thương mại điện tử,không dùng tiền mặt,thanh toán điện tử,thanh toán trực tuyến,sàn thương mại,mã qr,ví điện tử}'),
  (1, 5, 'Nền tảng số cho người dân và doanh nghiệp', 'Digital platforms for people and business', '{nền tảng số,ứng dụng di động,doanh nghiệp công nghệ số,chuyển đổi số doanh nghiệp,môi trường số}'),
  (1, 6, 'Hóa đơn điện tử', 'Electronic invoices', '{hóa đơn điện tử,hoá đơn điện tử,máy tính tiền,người nộp thuế,kê khai thuế}'),
  (1, 7, 'Đề án 06, định danh và xác thực điện tử', 'Project 06: electronic identity', '{đề án 06,vneid,định danh điện tử,định danh mức 2,xác thực điện tử,dữ liệu dân cư,căn cước công dân,thẻ căn cước}'),
  (1, 8, 'Dịch vụ công trực tuyến', 'Online public services', '{dịch vụ công trực tuyến,dịch vụ công,nộp hồ sơ trực tuyến,cổng dịch vụ công,toàn trình,hồ sơ trực tuyến}'),
  (1, 9, 'Chuyển đổi số trong y tế', 'Digital health', '{khám chữa bệnh,bảo hiểm y tế,bệnh án điện tử,hồ sơ sức khỏe,sổ sức khỏe điện tử,bệnh viện,trạm y tế}'),
  (1, 10, 'Chuyển đổi số trong giáo dục', 'Digital education', '{học bạ điện tử,học bạ số,giáo dục số,stem,học sinh,nhà trường,giáo viên,trường học}'),
  (1, 11, 'Công nghiệp công nghệ số, khu công nghiệp', 'Digital industry, industrial parks', '{công nghiệp công nghệ số,khu công nghiệp,khu kinh tế,bán dẫn,trí tuệ nhân tạo,nhà máy thông minh}'),
  (1, 12, 'Tổ công nghệ số cộng đồng', 'Community digital teams', '{tổ công nghệ số,công nghệ số cộng đồng,đi từng ngõ,gõ từng nhà}'),
  (1, 13, 'An toàn, an ninh mạng', 'Cyber safety', '{an toàn thông tin,an ninh mạng,lừa đảo,mã độc,mật khẩu,dữ liệu cá nhân,tin giả}'),
  (1, 14, 'Mô hình, điển hình chuyển đổi số', 'Examples of digital transformation', '{mô hình,điển hình,cách làm hay,sáng kiến,biểu dương,khen thưởng,tiêu biểu}'),
  (2, 1, 'Chủ trương, chính sách về cải cách hành chính', 'Policy on administrative reform', '{cải cách hành chính,kế hoạch cải cách,nghị quyết 76,chương trình tổng thể}'),
  (2, 2, 'Các chỉ số PAR INDEX, SIPAS, PCI, PAPI', 'PAR INDEX, SIPAS, PCI, PAPI', '{par index,sipas,pci,papi,chỉ số cải cách hành chính,chỉ số hài lòng,năng lực cạnh tranh,xếp hạng}'),
  (2, 3, 'Cải cách thể chế', 'Institutional reform', '{văn bản quy phạm pháp luật,thể chế,thi hành pháp luật,phổ biến pháp luật,môi trường đầu tư,kiểm tra văn bản}'),
  (2, 4, 'Cải cách thủ tục hành chính, một cửa', 'Procedures and one-stop desks', '{thủ tục hành chính,một cửa,một cửa liên thông,bộ phận một cửa,trung tâm phục vụ hành chính công,trả kết quả,bưu chính công ích,cắt giảm thủ tục}'),
  (2, 5, 'Cải cách tổ chức bộ máy, phân cấp', 'Organisation and decentralisation', '{tổ chức bộ máy,sắp xếp,tinh gọn,sáp nhập,phân cấp,phân quyền,chính quyền địa phương hai cấp,đơn vị sự nghiệp}'),
  (2, 6, 'Cải cách chế độ công vụ', 'Civil service reform', '{công vụ,kỷ luật,kỷ cương,cán bộ công chức,công chức viên chức,vị trí việc làm,đạo đức công vụ,đào tạo bồi dưỡng}'),
  (2, 7, 'Cải cách tài chính công', 'Public finance reform', '{tài chính công,ngân sách,tự chủ,giải ngân,đầu tư công,tiết kiệm chống lãng phí}'),
  (2, 8, 'Chính quyền điện tử, chính quyền số', 'E-government and digital government', '{chính quyền điện tử,chính quyền số,văn bản điện tử,chữ ký số,trung tâm điều hành,phần mềm quản lý văn bản,cơ sở dữ liệu}'),
  (2, 9, 'Điển hình, sáng kiến; khó khăn, vướng mắc', 'Exemplars and initiatives; difficulties', '{sáng kiến cải cách,điển hình tiên tiến,vướng mắc,bất cập,khó khăn,tồn tại}'),
  (2, 10, 'Đường dây nóng, phản ánh, kiến nghị', 'Hotlines, feedback and petitions', '{đường dây nóng,phản ánh,kiến nghị,tiếp công dân,góp ý,thái độ phục vụ}'),
  (2, 11, 'Quyền giám sát, tham gia của người dân', 'People''s right to take part and oversee', '{giám sát,quyền và nghĩa vụ,mặt trận tổ quốc,dân chủ ở cơ sở,công khai,minh bạch,lấy ý kiến}')
)
insert into topics (parent_id, position, title_vi, title_en, words)
select tops.id, leaves.position, leaves.title_vi, leaves.title_en, leaves.words::text[]
from leaves join tops on tops.position = leaves.top;
