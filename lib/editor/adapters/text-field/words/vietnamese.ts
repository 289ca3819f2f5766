import type { FieldWords } from './language';

export const vietnamese: FieldWords = {
  letters: 'spaced',
  template: 'mẫu, mã nguồn, mã html, nội dung email',
  search: 'tìm, tìm kiếm, lọc, bộ lọc',
  lookalike:
    '(?:văn bản|chữ|nhãn|tiêu đề|tên) (?:của )?(?:liên kết|nút|hình ảnh), (?:văn bản|chữ) (?:thay thế|hiển thị|thay thế hình ảnh), văn bản (?:cần|để) hiển thị, tham số',
  media: 'video, âm thanh, nền, phông chữ',
  picture:
    'hình ảnh, ảnh, hình, logo, biểu tượng, biểu trưng, biểu ngữ, hình thu nhỏ, huy hiệu, gif',
  address: 'url, uri, src, địa chỉ, nguồn, tệp',
  link: 'liên kết, đường dẫn, đường liên kết, siêu liên kết, link, liên kết sâu, trang (?:đích|đến), chuyển hướng, đích, đích đến, trang web, nhấp, nhấn, bấm',
  text: 'tiêu đề, phụ đề, chức danh, tin nhắn, thông điệp, thông báo, nội dung, văn bản, mô tả, tóm tắt',
  channel: 'thông báo, thông báo đẩy, push, sms, thẻ',
  messageText: '(?:tiêu đề|nội dung|văn bản) (?:của )?(?:tin nhắn|thông báo|thông điệp)',
  beside:
    'chủ đề, chủ thể, dòng chủ đề, tiêu đề email, tiêu đề thư, văn bản xem trước, nội dung xem trước, xem trước, người gửi, trả lời, phản hồi',
  notMessage:
    'tên, thẻ tag, nhãn, email, mã, ghi chú, bình luận, nhận xét, lý do, đối tượng, phân khúc, điện thoại, số, màu, nút, thuộc tính',
};
