/** What the page about backups says. */
import type { Label } from './wording.js';

export const BACKUPS = {
  menu: { vi: 'Sao lưu', en: 'Backups' },
  title: { vi: 'Sao lưu', en: 'Backups' },
  intro: {
    vi: 'Mỗi bản sao lưu giữ toàn bộ cơ sở dữ liệu và tệp tại một thời điểm, được đọc lại để kiểm tra ngay sau khi ghi.',
    en: 'Each backup holds the whole database and all files as of one instant, and is read back right after it was written.',
  },
  state: { vi: 'Tình trạng', en: 'How backups stand' },
  off: {
    vi: 'Chưa đặt lịch sao lưu. Người quản trị máy chủ đặt BACKUP_TO là một thư mục, tốt nhất trên máy khác, rồi khởi động lại chương trình.',
    en: 'No backups are scheduled. Whoever runs the server sets BACKUP_TO to a folder, best on another machine, and starts the program again.',
  },
  lastGood: { vi: 'Bản tốt gần nhất', en: 'Last good backup' },
  never: { vi: 'Chưa có', en: 'None yet' },
  lastTry: { vi: 'Lần sao lưu gần nhất', en: 'Last try' },
  failed: { vi: 'không thành:', en: 'failed:' },
  unreadable: { vi: 'Không đọc được thư mục sao lưu:', en: 'The folder of backups cannot be read:' },
  folder: { vi: 'Thư mục', en: 'Folder' },
  schedule: { vi: 'Lịch', en: 'Schedule' },
  daily: { vi: 'mỗi ngày lúc', en: 'each day at' },
  kept: { vi: 'Số bản được giữ', en: 'How many are kept' },
  encryption: { vi: 'Mã hóa', en: 'Encryption' },
  encrypted: { vi: 'Có, bằng BACKUP_KEY', en: 'Yes, with BACKUP_KEY' },
  open: {
    vi: 'Không: ai có tệp sao lưu thì đọc được tất cả. Đặt BACKUP_KEY để mã hóa.',
    en: 'No: whoever has the file can read everything. Set BACKUP_KEY to encrypt.',
  },
  list: { vi: 'Các bản sao lưu', en: 'Backups' },
  name: { vi: 'Tệp', en: 'File' },
  takenAt: { vi: 'Tại thời điểm', en: 'As of' },
  size: { vi: 'Dung lượng', en: 'Size' },
  files: { vi: 'Số tệp bên trong', en: 'Files inside' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  whole: { vi: 'Nguyên vẹn', en: 'Whole' },
  lossy: { vi: 'Nguyên vẹn, nhưng có tệp đã mất từ trước:', en: 'Whole, but files were lost before:' },
  unchecked: { vi: 'Chưa kiểm tra', en: 'Not checked' },
  restore: { vi: 'Khôi phục', en: 'How to restore' },
  restoreHint: {
    vi: 'Dừng chương trình, rồi chạy trên máy chủ. Lệnh từ chối cơ sở dữ liệu đã có dữ liệu, và chứng minh bản khôi phục giống bản gốc. Sau đó mọi người đăng nhập lại.',
    en: 'Stop the program, then run this on the server. The command refuses a database that holds records, and proves that the copy equals the original. Everybody signs in anew afterwards.',
  },
  keyHint: {
    vi: 'Nếu bản sao lưu được mã hóa, đặt BACKUP_KEY như khi sao lưu. Giữ khóa ở nơi khác với bản sao lưu: mất khóa là mất bản sao lưu.',
    en: 'An encrypted backup needs the BACKUP_KEY it was made with. Keep the key elsewhere than the backup: without it the backup is lost.',
  },
} as const satisfies Record<string, Label>;
