/** Words out of which invented titles, institutions and people are made; nobody here is real. */
export const FIELDS = {
  agriculture: {
    tasks: [
      'Xây dựng mô hình trồng',
      'Thử nghiệm mô hình nuôi',
      'Nghiên cứu quy trình chế biến',
      'Phục tráng giống',
      'Ứng dụng tưới tiết kiệm nước cho',
    ],
    matters: [
      'tảo xoắn',
      'hành tím',
      'rong nho',
      'tôm thẻ chân trắng',
      'dưa lưới',
      'nén',
      'gà ta thả vườn',
      'lúa chất lượng cao',
      'nấm rơm',
      'ốc hương',
    ],
    products: ['Quy trình kỹ thuật', 'Mô hình trình diễn', 'Sản phẩm khô', 'Giống gốc'],
  },
  engineering: {
    tasks: [
      'Thiết kế và chế tạo',
      'Hoàn thiện công nghệ sản xuất',
      'Ứng dụng tự động hóa trong',
      'Chế tạo thử nghiệm',
    ],
    matters: [
      'máy sấy nông sản',
      'thiết bị lọc nước nhiễm mặn',
      'hệ thống giám sát ao nuôi',
      'gạch không nung',
      'lò đốt rác quy mô xã',
      'máy bóc vỏ đậu phụng',
    ],
    products: ['Thiết bị mẫu', 'Bản vẽ thiết kế', 'Phần mềm giám sát'],
  },
  medical: {
    tasks: ['Khảo sát thực trạng', 'Đánh giá hiệu quả điều trị', 'Xây dựng mô hình quản lý'],
    matters: [
      'tăng huyết áp ở người cao tuổi',
      'đái tháo đường tại trạm y tế xã',
      'suy dinh dưỡng trẻ em',
      'cây thuốc bản địa',
    ],
    products: ['Báo cáo thực trạng', 'Tài liệu tập huấn'],
  },
  natural: {
    tasks: ['Điều tra, đánh giá', 'Lập bản đồ', 'Nghiên cứu giải pháp bảo vệ'],
    matters: ['nguồn nước ngầm', 'đa dạng sinh học vùng ven biển', 'xói lở bờ biển', 'rừng ngập mặn'],
    products: ['Bản đồ chuyên đề', 'Cơ sở dữ liệu'],
  },
  social: {
    tasks: ['Nghiên cứu giải pháp phát triển', 'Đánh giá tác động của', 'Đề xuất mô hình'],
    matters: [
      'hợp tác xã kiểu mới',
      'du lịch cộng đồng',
      'chuyển đổi số cấp xã',
      'làng nghề truyền thống',
      'lao động nông thôn',
    ],
    products: ['Báo cáo kiến nghị', 'Mô hình thí điểm'],
  },
  humanities: {
    tasks: ['Sưu tầm, bảo tồn', 'Nghiên cứu giá trị', 'Số hóa tư liệu về'],
    matters: ['hát bài chòi', 'di tích văn hóa Sa Huỳnh', 'địa chí địa phương', 'lễ hội cầu ngư'],
    products: ['Kỷ yếu', 'Phim tư liệu'],
  },
} as const;

export const PLACES = [
  'An Bình',
  'Tân Lập',
  'Phú Xuân',
  'Đông Sơn',
  'Hòa Mỹ',
  'Long Thạnh',
  'Vĩnh Hải',
  'Trung Nghĩa',
  'Bắc Giao',
  'Nam Cường',
  'Thanh Hà',
  'Tịnh Khê',
];

export const INSTITUTION_FORMS = [
  ['Trường Đại học', 'ĐH', 'university'],
  ['Viện Nghiên cứu', 'Viện', 'research-institute'],
  ['Trung tâm Ứng dụng', 'TT', 'public-unit'],
  ['Hợp tác xã Nông nghiệp', 'HTX', 'cooperative'],
  ['Công ty TNHH', 'Cty', 'enterprise'],
  ['UBND xã', 'UBND', 'authority'],
] as const;

export const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Huỳnh',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
];
export const MIDDLE_NAMES = {
  female: ['Thị', 'Ngọc', 'Thanh', 'Kim'],
  male: ['Văn', 'Đức', 'Quốc', 'Hữu'],
} as const;
export const GIVEN_NAMES = {
  female: ['Lan', 'Hương', 'Mai', 'Thảo', 'Yến', 'Ánh', 'Vy', 'Nga'],
  male: ['Hùng', 'Dũng', 'Sơn', 'Tài', 'Long', 'Phúc', 'Đạt', 'Khánh'],
} as const;
export const ACADEMIC_TITLES = ['PGS.TS', 'TS', 'ThS', 'KS', 'CN'];

/** Stands on every invented record that has a place for where it is known from. */
export const INVENTED = 'dữ liệu thử tải, không có thật';
