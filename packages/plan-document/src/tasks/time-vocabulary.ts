/** Every word that times are made of, without diacritics; numbers and signs besides. */
export const VOCABULARY = new Set(
  "nam thang quy qui q t ngay tuan dot lan gio h g phut sang chieu toi trua dem tu den het dau giua cuoi truoc sau trong vao khoang du kien hang moi tung dinh ky ca suot toan va hoac cac xong hoan thanh thuong xuyen lien tuc cham muon tre nhat khong qua hon la thu hai ba bon nam sau bay tam chin muoi mot gieng chap chu nhat hoc hk he khai giang tet duong lich dip nhan le ke nay tro di giai doan i ii iii iv v thuc hien to chuc trien khai bat ket thuc tiep theo nhung cung cua muc dung kip thoi gian han diem luc nua thuong trung ha vi tuoi".split(
    " ",
  ),
);
