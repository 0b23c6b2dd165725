import type { INestApplicationContext } from '@nestjs/common';
import { DecisionsService } from '../features/decisions/decisions.service.js';
import { PipelineService } from '../features/pipeline/pipeline.service.js';
import type { DemonstrationCast } from './cast.js';

/** The ideas and surveys that the real report names, as it words them. */
export async function notePipeline(app: INestApplicationContext, cast: DemonstrationCast): Promise<void> {
  const act = cast.act('secretary');
  const pipeline = app.get(PipelineService);
  await pipeline.noteEntry(act, {
    kind: 'idea',
    what: 'tham khảo mô hình của các tổ chức khoa học để đề xuất nhiệm vụ đặt hàng 2022-2025',
    withInstitutionIds: [cast.institutionId('dh-pham-van-dong'), cast.institutionId('dhsp-da-nang')],
  });
  await pipeline.noteEntry(act, {
    kind: 'survey',
    what: 'khảo sát rong nho, rong mơ tại xã Bình Thuận để nghiên cứu, nuôi trồng thử nghiệm',
    place: 'xã Bình Thuận',
    withInstitutionIds: [cast.institutionId('dhsp-da-nang')],
  });
  await app.get(DecisionsService).registerDecision(act, {
    number: 'MINH-HOA-05/KH-UBND',
    date: '2021-02-10',
    issuer: 'UBND huyện Bình Sơn',
    kind: 'KH',
    subject: 'Kế hoạch hoạt động khoa học và công nghệ năm 2021 (minh họa)',
    source: 'demonstration',
  });
}
