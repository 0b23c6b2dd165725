/** Whose projects a document speaks of where it does not speak of all at its level. */
import type { Text } from '../../values/language.js';

export const INDUSTRY: Text = {
  vi: 'Nhiệm vụ của Bộ Công Thương',
  en: 'Projects of the Ministry of Industry and Trade',
};

export const AGRICULTURE: Text = {
  vi: 'Nhiệm vụ của Bộ Nông nghiệp và Phát triển nông thôn',
  en: 'Projects of the Ministry of Agriculture and Rural Development',
};

export const SCIENCE: Text = {
  vi: 'Nhiệm vụ của Bộ Khoa học và Công nghệ do Thông tư này điều chỉnh',
  en: 'Those projects of the Ministry of Science and Technology that this circular governs',
};

export const YEARLY_PROMOTION: Text = {
  vi: 'Nhiệm vụ thường xuyên hằng năm thuộc Thông tư 32/2014/TT-BKHCN, sửa đổi bởi Thông tư 08/2016/TT-BKHCN',
  en: 'Yearly promotion tasks under Circular 32/2014/TT-BKHCN as amended by Circular 08/2016/TT-BKHCN',
};

export const RURAL_PROGRAMME: Text = {
  vi: 'Dự án thuộc Chương trình nông thôn miền núi',
  en: 'Projects of the rural and mountain programme',
};

export const ENVIRONMENT: Text = {
  vi: 'Nhiệm vụ của Bộ Tài nguyên và Môi trường',
  en: 'Projects of the Ministry of Natural Resources and Environment',
};

export const INFORMATION: Text = {
  vi: 'Nhiệm vụ của Bộ Thông tin và Truyền thông',
  en: 'Projects of the Ministry of Information and Communications',
};

export const CULTURE: Text = {
  vi: 'Nhiệm vụ của Bộ Văn hóa, Thể thao và Du lịch',
  en: 'Projects of the Ministry of Culture, Sports and Tourism',
};

export const HEALTH: Text = { vi: 'Nhiệm vụ của Bộ Y tế', en: 'Projects of the Ministry of Health' };

export const VINH_PHUC: Text = { vi: 'Nhiệm vụ của tỉnh Vĩnh Phúc', en: 'Projects of Vĩnh Phúc province' };
