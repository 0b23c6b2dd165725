import type { FILE_ORDER_REFUSALS } from '../../domain/file-orders/refusals.js';
import type { Wording } from '../wording.js';

export const FILE_ORDER_REFUSAL_WORDING: Record<keyof typeof FILE_ORDER_REFUSALS, Wording> = {
  'file-order-kind-unknown': {
    vi: () => 'Không có loại tệp này để đặt.',
    en: () => 'There is no such kind of file to order.',
  },
  'file-orders-too-many': {
    vi: ({ most }) => `Đã có ${most} tệp đang chờ làm; đề nghị đợi hoặc hủy bớt rồi đặt thêm.`,
    en: ({ most }) =>
      `${most} of your files are waiting already; wait for them or cancel one, then order more.`,
  },
  'file-order-settled': {
    vi: () => 'Tệp này đã làm xong hoặc đã dừng, không còn gì để hủy.',
    en: () => 'This file is made or given up already: there is nothing left to cancel.',
  },
  'file-order-not-ready': {
    vi: () => 'Tệp này chưa làm xong; trang của tệp cho biết tiến độ.',
    en: () => 'This file is not ready; its page shows how far it is.',
  },
  'file-order-expired': {
    vi: () => 'Tệp này đã hết hạn giữ; đề nghị đặt lại để có số liệu mới.',
    en: () => 'This file is kept no longer; order it again, with figures of today.',
  },
};
